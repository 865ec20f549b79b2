#include "core/read/binary.h"

#include <array>
#include <cstddef>

namespace diptych {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view pdf_hint = "convert it first: pdftotext FILE.pdf FILE.txt";
constexpr std::string_view office_hint = "save it as plain text or as a web page";
constexpr std::string_view unpack_hint = "unpack it first";
constexpr std::string_view picture_hint = "a picture must be turned into text first";
constexpr std::string_view media_hint = "a recording must be turned into text first";
constexpr std::string_view page_hint = "save the page as HTML only";
constexpr std::string_view no_document_hint = "name the text file of an account";

struct Signature {
  std::size_t offset;
  std::string_view magic;
  BinaryFormat format;
};

// First fitting row wins, so a more special row stands before the general one.
// Sources: the formats' specifications; the same numbers stand in the magic database of file(1).
constexpr std::array signatures{
    Signature{0, "%PDF-"sv, {"a PDF document", pdf_hint}},
    Signature{30, "mimetypeapplication/vnd.oasis.opendocument"sv, {"an OpenDocument file", office_hint}},
    Signature{30, "mimetypeapplication/epub+zip"sv, {"an EPUB book", office_hint}},
    Signature{30, "[Content_Types].xml"sv, {"an Office document (DOCX, XLSX or PPTX)", office_hint}},
    Signature{0, "PK\x03\x04"sv, {"a ZIP archive or an Office document", "unpack it, or save it as plain text"}},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {"an old Office document (DOC, XLS or PPT)", office_hint}},
    Signature{0, "{\\rtf"sv, {"an RTF document", office_hint}},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, {"a PNG picture", picture_hint}},
    Signature{0, "\xFF\xD8\xFF"sv, {"a JPEG picture", picture_hint}},
    Signature{0, "GIF8"sv, {"a GIF picture", picture_hint}},
    Signature{0, "II*\0"sv, {"a TIFF picture", picture_hint}},
    Signature{0, "MM\0*"sv, {"a TIFF picture", picture_hint}},
    Signature{8, "WEBP"sv, {"a WebP picture", picture_hint}},
    Signature{0, "\x1F\x8B"sv, {"a gzip archive", unpack_hint}},
    Signature{0, "BZh"sv, {"a bzip2 archive", unpack_hint}},
    Signature{0, "\xFD\x37zXZ\0"sv, {"an xz archive", unpack_hint}},
    Signature{0, "\x28\xB5\x2F\xFD"sv, {"a Zstandard archive", unpack_hint}},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, {"a 7-Zip archive", unpack_hint}},
    Signature{257, "ustar"sv, {"a tar archive", unpack_hint}},
    Signature{0, "SQLite format 3\0"sv, {"an SQLite database", no_document_hint}},
    Signature{0,
              "\x7F"
              "ELF"sv,
              {"a program", no_document_hint}},
    Signature{4, "ftyp"sv, {"a video or audio file", media_hint}},
    Signature{0, "ID3\x03"sv, {"an MP3 recording", media_hint}},
    Signature{0, "ID3\x04"sv, {"an MP3 recording", media_hint}},
    Signature{0, "OggS"sv, {"an Ogg recording", media_hint}},
};

// A web archive is a mail message: its header names the type within the first lines.
bool is_web_archive(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2048);
  return head.find("MIME-Version:") != std::string_view::npos &&
         head.find("Content-Type: multipart/related") != std::string_view::npos;
}

}  // namespace

std::optional<BinaryFormat> binary_format(std::string_view bytes) {
  for (const Signature& signature : signatures) {
    if (bytes.size() >= signature.offset && bytes.substr(signature.offset).starts_with(signature.magic)) {
      return signature.format;
    }
  }
  if (is_web_archive(bytes)) return BinaryFormat{"a web archive (MHTML)", page_hint};
  return std::nullopt;
}

}  // namespace diptych
