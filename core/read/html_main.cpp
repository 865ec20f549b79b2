#include "core/read/html_main.h"

#include <algorithm>

namespace diptych {
namespace {

std::uint32_t visible_bytes(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

class MainFinder {
 public:
  MainFinder(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass, std::string_view title)
      : tree_(tree), roles_(roles), mass_(mass), title_(collapsed(title)) {}

  MainPart find() {
    MainPart main;
    const auto article = best_article();
    const auto named = best_named();
    // A summary block may carry the name while the text stands elsewhere in the article.
    if (named && (!article || mass_.told(*named) * 4 >= mass_.told(*article))) {
      main.sign = MainSign::named;
      main.region = region_of(*named);
      main.bodies = named_bodies(main.region, *named);
    } else if (article) {
      main.sign = MainSign::article;
      main.region = region_of(*article);
      main.bodies = {*article};
      main.rivals = has_rival(*article);
    } else {
      main.sign = MainSign::density;
      main.bodies = densest();
      main.region = region_of(main.bodies.front());
    }
    main.headline = headline_of(main);
    return main;
  }

 private:
  [[nodiscard]] const HtmlNode& node(HtmlIndex i) const { return tree_.nodes[i]; }
  [[nodiscard]] HtmlIndex count() const { return static_cast<HtmlIndex>(tree_.nodes.size()); }

  // Inside something that its tag or its name calls furniture, and that is not most of the page itself.
  [[nodiscard]] bool in_furniture(HtmlIndex i) const {
    for (HtmlIndex at = i; at != 0; at = node(at).parent) {
      const RoleSign sign = roles_[at];
      if (sign.role == Role::hidden) return true;
      if (sign.role != Role::chrome && sign.role != Role::caption) continue;
      if (!sign.by_name && node(at).name != "form") return true;
      if (mass_.told(at) * 2 <= mass_.told(0)) return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<HtmlIndex> best_named() const {
    std::optional<HtmlIndex> best;
    for (HtmlIndex i = 0; i < count(); ++i) {
      if (roles_[i].role != Role::body || mass_.told(i) == 0 || in_furniture(i)) continue;
      if (!best || mass_.told(i) > mass_.told(*best)) best = i;
    }
    return best;
  }

  // The innermost of those that hold at least half of what the largest holds: <article> inside <main>.
  [[nodiscard]] std::optional<HtmlIndex> best_article() const {
    std::uint32_t most = 0;
    std::vector<HtmlIndex> candidates;
    for (HtmlIndex i = 0; i < count(); ++i) {
      if (roles_[i].role != Role::article || mass_.told(i) == 0 || in_furniture(i)) continue;
      candidates.push_back(i);
      most = std::max(most, mass_.told(i));
    }
    std::optional<HtmlIndex> best;
    for (const HtmlIndex i : candidates) {
      if (mass_.told(i) * 2 >= most && (!best || tree_.inside(i, *best))) best = i;
    }
    return best;
  }

  [[nodiscard]] bool has_rival(HtmlIndex article) const {
    for (HtmlIndex i = 0; i < count(); ++i)
      if (roles_[i].role == Role::article && !tree_.inside(i, article) && !tree_.inside(article, i) &&
          !in_furniture(i) && mass_.told(i) * 2 >= mass_.told(article))
        return true;
    return false;
  }

  [[nodiscard]] bool has_h1(HtmlIndex i) const {
    for (HtmlIndex at = i; at < node(i).end; ++at) {
      if (node(at).name == "h1" && !in_furniture(at) && mass_.all(at) > 0) return true;
    }
    return false;
  }

  // The nearest <article> or <main> around a body that also holds a first-level heading; else the nearest of them;
  // else whatever holds such a heading; else the body itself.
  [[nodiscard]] HtmlIndex region_of(HtmlIndex body) const {
    std::optional<HtmlIndex> nearest;
    for (HtmlIndex at = body; at != 0; at = node(at).parent) {
      if (roles_[at].role != Role::article) continue;
      if (!nearest) nearest = at;
      if (has_h1(at)) return at;
    }
    if (nearest && !has_h1(0)) return *nearest;
    for (HtmlIndex at = body; at != 0; at = node(at).parent) {
      if (has_h1(at)) return at;
    }
    return nearest.value_or(body);
  }

  [[nodiscard]] std::vector<HtmlIndex> named_bodies(HtmlIndex region, HtmlIndex best) const {
    std::vector<HtmlIndex> bodies;
    for (HtmlIndex i = region; i < node(region).end; ++i) {
      const bool fits = i == best || (roles_[i].role == Role::body && mass_.told(i) > 0 && !in_furniture(i));
      if (!fits || (!bodies.empty() && tree_.inside(i, bodies.back()))) continue;
      bodies.push_back(i);
    }
    return bodies;
  }

  // The text that stands in the element itself and in inline elements, not in blocks inside it.
  [[nodiscard]] double own_score(HtmlIndex i) const {
    std::uint32_t bytes = 0;
    std::size_t commas = 0;
    for (HtmlIndex at = i + 1; at < node(i).end;) {
      const HtmlNode& inner = node(at);
      const bool skipped = !inner.name.empty() && inner.name != "br" &&
                           (is_block_element(inner) || inner.name == "a" || inner.name == "td" || inner.name == "th" ||
                            roles_[at].role == Role::hidden);
      if (skipped) {
        at = inner.end;
        continue;
      }
      bytes += visible_bytes(inner.text);
      commas += static_cast<std::size_t>(std::count(inner.text.begin(), inner.text.end(), ','));
      // U+060C, the Arabic comma
      for (std::size_t comma = inner.text.find("\xD8\x8C"); comma != std::string::npos;
           comma = inner.text.find("\xD8\x8C", comma + 2)) {
        ++commas;
      }
      ++at;
    }
    constexpr std::uint32_t least = 25;
    if (bytes < least) return 0;
    return 1.0 + static_cast<double>(commas) + std::min(static_cast<double>(bytes) / 100.0, 3.0);
  }

  [[nodiscard]] std::vector<HtmlIndex> densest() const {
    std::vector<double> scores(tree_.nodes.size(), 0);
    for (HtmlIndex i = 1; i < count(); ++i) {
      const bool holder = node(i).name == "td" || node(i).name == "body" || is_block_element(node(i));
      if (!holder || in_furniture(i)) continue;
      const double score = own_score(i);
      if (score <= 0) continue;
      const bool paragraph = node(i).name == "p" || node(i).name == "li" || node(i).name == "blockquote";
      const HtmlIndex holding = paragraph ? node(i).parent : i;
      scores[holding] += score;
      scores[node(holding).parent] += score / 2;
    }
    HtmlIndex best = 0;
    double most = 0;
    for (HtmlIndex i = 1; i < count(); ++i) {
      if (mass_.all(i) == 0) continue;
      scores[i] *= 1.0 - static_cast<double>(mass_.linked(i)) / static_cast<double>(mass_.all(i));
      if (scores[i] > most) {
        most = scores[i];
        best = i;
      }
    }
    if (best == 0) return {0};
    std::vector<HtmlIndex> bodies;
    const HtmlIndex parent = node(best).parent;
    for (HtmlIndex i = parent + 1; i < node(parent).end; i = node(i).end) {
      if (i == best || scores[i] * 4 >= most) bodies.push_back(i);
    }
    return bodies;
  }

  [[nodiscard]] bool is_heading(HtmlIndex i) const {
    const std::string& name = node(i).name;
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  }

  // A first-level heading in the region; one that repeats the metadata's title is preferred. Without any: an element
  // named as a headline, or any heading with the title's words.
  [[nodiscard]] std::optional<HtmlIndex> headline_of(const MainPart& main) const {
    std::optional<HtmlIndex> first;
    std::optional<HtmlIndex> named;
    std::optional<HtmlIndex> titled;
    for (HtmlIndex i = main.region; i < node(main.region).end; ++i) {
      if (node(i).name.empty() || mass_.all(i) == 0) continue;
      const bool h1 = node(i).name == "h1";
      const bool by_name = roles_[i].role == Role::headline && mass_.all(i) <= longest_headline;
      if ((!h1 && !is_heading(i) && !by_name) || in_furniture(i)) continue;
      const std::string words = text_of(tree_, i);
      const bool repeats = !title_.empty() && (title_ == words || title_.starts_with(words + " "));
      if (h1 && repeats) return i;
      if (h1 && !first) first = i;
      if (by_name && !named && i < main.bodies.back()) named = i;
      if (repeats && is_heading(i) && !titled) titled = i;
    }
    if (titled && !first) return titled;
    return first ? first : named;
  }

  static constexpr std::uint32_t longest_headline = 600;  // bytes

  const HtmlTree& tree_;
  const std::vector<RoleSign>& roles_;
  const TextMass& mass_;
  std::string title_;
};

}  // namespace

TextMass::TextMass(const HtmlTree& tree, const std::vector<RoleSign>& roles) : tree_(tree) {
  const std::size_t count = tree.nodes.size();
  all_.assign(count + 1, 0);
  linked_.assign(count + 1, 0);
  told_.assign(count + 1, 0);
  HtmlIndex hidden_until = 0;
  HtmlIndex link_until = 0;
  HtmlIndex chrome_until = 0;
  for (HtmlIndex i = 0; i < count; ++i) {
    const HtmlNode& node = tree.nodes[i];
    const RoleSign sign = roles[i];
    if (sign.role == Role::hidden) hidden_until = std::max(hidden_until, node.end);
    if (node.name == "a") link_until = std::max(link_until, node.end);
    // A form may wrap the whole page (ASP.NET).
    if (sign.role == Role::chrome && !sign.by_name && node.name != "form") {
      chrome_until = std::max(chrome_until, node.end);
    }
    const std::uint32_t bytes = i < hidden_until ? 0 : visible_bytes(node.text);
    all_[i + 1] = all_[i] + bytes;
    linked_[i + 1] = linked_[i] + (i < link_until ? bytes : 0);
    told_[i + 1] = told_[i] + (i < link_until || i < chrome_until ? 0 : bytes);
  }
}

bool MainPart::is_body(HtmlIndex node) const { return std::binary_search(bodies.begin(), bodies.end(), node); }

bool MainPart::is_held_by(const HtmlTree& tree, HtmlIndex node) const {
  const auto first = std::lower_bound(bodies.begin(), bodies.end(), node);
  return (first != bodies.end() && tree.inside(*first, node)) || (headline && tree.inside(*headline, node));
}

MainPart find_main(const HtmlTree& tree, const std::vector<RoleSign>& roles, const TextMass& mass,
                   std::string_view title) {
  return MainFinder(tree, roles, mass, title).find();
}

}  // namespace diptych
