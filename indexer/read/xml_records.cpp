#include "indexer/read/xml_records.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "indexer/parse/words.h"
#include "indexer/read/feed_items.h"
#include "indexer/read/news_items.h"
#include "indexer/read/record_tree.h"
#include "indexer/read/refusal.h"
#include "indexer/read/xml_tokens.h"
#include "indexer/read/xml_tree.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

bool is_known_root(std::string_view name) {
  constexpr std::array roots{"rss"sv,      "RDF"sv,         "feed"sv,        "nitf"sv,
                             "newsItem"sv, "newsMessage"sv, "packageItem"sv, "NewsML"sv};
  return std::find(roots.begin(), roots.end(), name) != roots.end();
}

bool is_feed_item(std::string_view name) { return name == "item" || name == "entry"; }

bool is_record(std::string_view name) {
  return is_feed_item(name) || name == "nitf" || name == "newsItem" || name == "NewsItem";
}

class XmlReader {
 public:
  XmlReader(InputStream& stream, const InputFile& input, const ReadLimits& limits,
            const RecordSink& sink)
      : stream_(stream),
        input_(input),
        limits_(limits),
        sink_(sink),
        tokens_(stream, limits.max_record_bytes),
        tree_(limits) {}

  void read() {
    while (wanted_) {
      auto token = tokens_.next();
      if (!token) return end();
      take(std::move(*token));
    }
  }

 private:
  void refuse(std::size_t line, Reason reason, std::string what) {
    ++number_;
    wanted_ = sink_(refusal(input_.path, line, reason, std::move(what))) && wanted_;
  }

  void take(XmlToken&& token) {
    if (!passing_.empty()) {
      if (token.kind == XmlToken::Kind::end && token.name == passing_) passing_.clear();
      return;
    }
    if (tree_.open()) return take_within(std::move(token));
    if (token.kind == XmlToken::Kind::text) {
      if (outer_.size() > 1) leaf_ += token.text;
    } else if (token.kind == XmlToken::Kind::start) {
      take_start(std::move(token));
    } else {
      take_end(token.name);
    }
  }

  void take_start(XmlToken&& token) {
    leaf_.clear();
    const std::string_view name = local_name(token.name);
    if (outer_.empty() && !known_) {
      known_ = is_known_root(name);
      if (!known_) return refuse_root(name);
    }
    if (is_record(name)) {
      whole_ = outer_.empty();
      record_name_ = token.name;
      const bool closed = token.closed;
      tree_.begin(std::move(token));
      if (closed) give();
      return;
    }
    if (outer_.empty() || name == "channel") feed_language(token);
    packages_ += name == "packageItem";
    if (token.closed) return;
    if (outer_.size() >= limits_.max_nesting) {
      refuse(token.line, Reason::too_deep, nested_too_deep());
      wanted_ = false;
      return;
    }
    outer_.push_back(std::move(token.name));
  }

  void feed_language(const XmlToken& token) {
    for (const auto& [key, value] : token.attributes)
      if (key == "xml:lang") feed_.language = value;
  }

  void refuse_root(std::string_view name) {
    refuse(0, Reason::unsupported,
           "expected RSS, Atom, NITF or NewsML, found XML of another kind (<" + std::string{name} +
               ">), which is not read");
    wanted_ = false;
  }

  void take_end(const std::string& name) {
    const auto found = std::find(outer_.rbegin(), outer_.rend(), name);
    if (found == outer_.rend()) return;
    note_leaf(local_name(name));
    outer_.erase(found.base() - 1, outer_.end());
    leaf_.clear();
  }

  /// What the feed says of itself: direct children of <channel> and <feed>.
  void note_leaf(std::string_view name) {
    if (outer_.size() < 2) return;
    const auto around = local_name(outer_[outer_.size() - 2]);
    const bool person = around == "author" && name == "name";
    if (around != "channel" && around != "feed" && !person) return;
    if (name == "title" && feed_.title.empty()) feed_.title = one_line(leaf_);
    if (name == "language" && feed_.language.empty()) feed_.language = one_line(leaf_);
    if (person && feed_.author.empty()) feed_.author = one_line(leaf_);
  }

  void take_within(XmlToken&& token) {
    // A feed without its end tags: items do not lie within one another.
    if (token.kind == XmlToken::Kind::start && token.name == record_name_ &&
        is_feed_item(tree_.name())) {
      give();
      return take(std::move(token));
    }
    if (token.kind == XmlToken::Kind::end) {
      if (token.name == record_name_) return give();
      const bool around = std::find(outer_.begin(), outer_.end(), token.name) != outer_.end();
      if (!tree_.close(token.name) && around) {
        give();
        take_end(token.name);
      }
      return;
    }
    const std::size_t line = tree_.line();
    const auto reason = tree_.take(std::move(token));
    if (!reason) return;
    tree_.give_up();
    passing_ = record_name_;
    refuse(line, *reason,
           *reason == Reason::too_deep
               ? nested_too_deep()
               : "expected a record of at most " + std::to_string(limits_.max_record_bytes) +
                     " bytes, found a longer one");
  }

  [[nodiscard]] std::string nested_too_deep() const {
    return "expected elements nested at most " + std::to_string(limits_.max_nesting) +
           " levels deep, found more";
  }

  void give() {
    const std::size_t line = tree_.line();
    const XmlNode node = tree_.finish();
    Result<Fields> fields = is_feed_item(node.name) ? feed_item_fields(node, feed_)
                            : node.name == "nitf"   ? nitf_fields(node)
                                                    : news_item_fields(node);
    if (!fields) return refuse(line, fields.error().reason, fields.error().what);
    RawRecord record;
    record.path = input_.path;
    ++number_;
    record.number = whole_ ? 0 : number_;
    record.line = line;
    record.format = RecordFormat::known_fields;
    record.fields = std::move(*fields);
    wanted_ = sink_(std::move(record));
  }

  void end() {
    if (stream_.damage()) return;  // reported by the caller; half a record is none
    if (tokens_.failure()) {
      refuse(tokens_.line(), tokens_.failure()->reason, tokens_.failure()->what);
    } else if (tree_.open() || !passing_.empty()) {
      if (tree_.open())
        refuse(tree_.line(), Reason::damaged,
               "expected </" + record_name_ + ">, found the end of the file");
    } else if (number_ == 0) {
      refuse(0, Reason::no_article,
             packages_ > 0 ? "expected an article, found a package of references"
                           : "expected an article, found a document without items");
    }
  }

  InputStream& stream_;
  const InputFile& input_;
  const ReadLimits& limits_;
  const RecordSink& sink_;
  XmlTokens tokens_;
  RecordTree tree_;
  FeedFacts feed_;
  std::vector<std::string> outer_;  ///< names of the open elements around the records
  std::string leaf_;                ///< text of the innermost of them
  std::string record_name_;         ///< with its prefix
  std::string passing_;             ///< the record that is passed over, until its end tag
  std::size_t number_ = 0;
  std::size_t packages_ = 0;
  bool known_ = false;  ///< the root has been seen
  bool whole_ = false;  ///< the record is the root itself
  bool wanted_ = true;
};

}  // namespace

void read_xml(InputStream& stream, const InputFile& input, const ReadLimits& limits,
              const RecordSink& sink) {
  XmlReader{stream, input, limits, sink}.read();
}

}  // namespace dragoman::indexer
