#include "core/read/read.h"
#include "core/read/refusal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>

namespace diptych {
namespace {

constexpr std::size_t chunk = std::size_t{64} << 10U;

class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  FileDescriptor(FileDescriptor&&) = delete;
  FileDescriptor& operator=(FileDescriptor&&) = delete;
  ~FileDescriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// "8 MiB" where that is exact, "1000 bytes" otherwise.
std::string shown_size(std::size_t bytes) {
  constexpr std::size_t mebibyte = std::size_t{1} << 20U;
  if (bytes >= mebibyte && bytes % mebibyte == 0) return std::to_string(bytes / mebibyte) + " MiB";
  return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

Diagnostic unreadable(const std::string& path, int error) {
  if (error == ENOENT && path.find("://") != std::string::npos)
    return refused(path, "is an address, and nothing is fetched", "save the page and name the file");
  if (error == ENOENT) return refused(path.empty() ? "\"\"" : path, "no such file", "check the spelling of the path");
  if (error == EISDIR) return refused(path, "is a folder, not a document", "name a file inside it");
  return refused(path, "cannot be read: " + std::generic_category().message(error));
}

Diagnostic too_large(const std::string& path, std::size_t limit) {
  return refused(path, "holds more than " + shown_size(limit),
                 "raise the limit with --max-bytes if this really is one account");
}

}  // namespace

Result<std::string> read_bytes(const std::string& path, const ReadOptions& options) {
  const FileDescriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return unreadable(path, errno);

  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) return unreadable(path, EISDIR);
  std::string bytes;
  if (S_ISREG(status.st_mode)) {
    if (static_cast<std::size_t>(status.st_size) > options.max_bytes) return too_large(path, options.max_bytes);
    bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
  }

  // A pipe has no size beforehand, and a file may grow while it is read: the limit counts what arrives.
  while (true) {
    const std::size_t before = bytes.size();
    const std::size_t wanted = std::min(std::max(chunk, bytes.capacity() - before), options.max_bytes - before + 1);
    bytes.resize(before + wanted);
    const ssize_t got = ::read(file.number(), bytes.data() + before, wanted);
    if (got < 0 && errno == EINTR) {
      bytes.resize(before);
      continue;
    }
    if (got < 0) return unreadable(path, errno);
    bytes.resize(before + static_cast<std::size_t>(got));
    if (bytes.size() > options.max_bytes) return too_large(path, options.max_bytes);
    if (got == 0) return bytes;
  }
}

}  // namespace diptych
