#include "cli/report_output.h"

#include "cli/output.h"
#include "report/html.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/separated.h"
#include "report/text.h"
#include "report/view.h"
#include "report/webannotation.h"

namespace diptych::cli {

Result<void> check_ui(const std::string& where, const std::string& ui, const Knowledge& knowledge) {
  if (knowledge.language(ui) != nullptr && find_wording(ui) != nullptr) return {};
  return Diagnostic{ExitCode::usage, where, "--ui " + ui + " is no language of reports", "use en, ru or ar"};
}

std::string render_report(const ReportStyle& style, const Common& common, const std::string& ui,
                          const Comparison& comparison, const Knowledge& knowledge) {
  if (style.format == "json") return render_json(comparison);
  if (style.format == "ndjson") return render_ndjson(comparison);
  const View view = make_view(comparison, knowledge, *find_wording(ui));
  if (style.format == "html") return render_html(view);
  if (style.format == "markdown") return render_markdown(view);
  if (style.format == "csv") return render_separated(view, Separator::comma, style.raw_cells);
  if (style.format == "tsv") return render_separated(view, Separator::tab, style.raw_cells);
  if (style.format == "webannotation") return render_webannotation(view);
  TextOptions options;
  options.ui = ui;
  options.width = common.width ? *common.width : style.output ? options.width : terminal_width();
  options.colour =
      common.colour == When::always || (common.colour == When::automatic && !style.output && colour_wanted());
  if (style.display == "side-by-side") options.display = Display::side_by_side;
  if (style.display == "stacked") options.display = Display::stacked;
  if (style.display == "summary") options.display = Display::summary;
  return render_text(comparison, knowledge, options);
}

Result<void> write_result(const std::string& path, std::string_view text) {
  return path == "-" ? write_stdout(text) : write_file(path, text);
}

Result<void> write_report(const ReportStyle& style, std::string_view report) {
  if (!style.output && style.format == "text" && style.pager && show_in_pager(report)) return {};
  return style.output ? write_result(*style.output, report) : write_stdout(report);
}

}  // namespace diptych::cli
