#include "searcher/query/parse.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "searcher/query/lexer.h"

namespace dragoman::searcher {
namespace {

std::string spelled(const Lexeme& lexeme, std::string_view query) {
  return "\"" + std::string{query.substr(lexeme.begin, lexeme.end - lexeme.begin)} + "\"";
}

/// Does the node need something to be there, or does it only exclude?
bool only_excludes(const Node& node) {
  if (node.kind == NodeKind::none_of) return true;
  if (node.kind != NodeKind::all_of) return false;
  return std::all_of(node.children.begin(), node.children.end(), only_excludes);
}

/// Recursive descent; depth_ bounds the recursion.
class Parser {
 public:
  Parser(std::string_view query, std::vector<Lexeme> lexemes, const ParseOptions& options)
      : query_(query), lexemes_(std::move(lexemes)), options_(options) {}

  Result<std::optional<Node>> run() {
    if (lexemes_.empty()) return std::optional<Node>{};
    Node node = any();
    if (!error_ && at_ < lexemes_.size())
      fail(lexemes_[at_], "expected \"(\" before \")\", found none");
    if (!error_ && !options_.allow_only_negations && only_excludes(node))
      fail(lexemes_.front(), "expected something to look for, found only what to leave out");
    if (error_) return *error_;
    return std::optional<Node>{std::move(node)};
  }

 private:
  [[nodiscard]] bool more() const { return at_ < lexemes_.size() && !error_; }
  [[nodiscard]] bool next_is(LexemeKind kind) const { return more() && lexemes_[at_].kind == kind; }
  const Lexeme& take() { return lexemes_[at_++]; }
  void fail(const Lexeme& lexeme, std::string what) {
    if (!error_) error_ = Error{ErrorKind::usage, query_place(lexeme.character), std::move(what)};
  }

  static Node join(NodeKind kind, std::vector<Node> children) {
    if (children.size() == 1) return std::move(children.front());
    Node node;
    node.kind = kind;
    node.begin = children.front().begin;
    node.end = children.back().end;
    node.character = children.front().character;
    for (auto& child : children) {
      if (child.kind == kind && kind != NodeKind::near)
        std::move(child.children.begin(), child.children.end(), std::back_inserter(node.children));
      else
        node.children.push_back(std::move(child));
    }
    return node;
  }

  Node any() {
    std::vector<Node> parts;
    parts.push_back(all());
    while (next_is(LexemeKind::or_)) {
      operand_follows(take());
      if (error_) break;
      parts.push_back(all());
    }
    return join(NodeKind::any_of, std::move(parts));
  }

  Node all() {
    std::vector<Node> parts;
    parts.push_back(near());
    while (more() && !next_is(LexemeKind::or_) && !next_is(LexemeKind::close)) {
      if (next_is(LexemeKind::and_)) operand_follows(take());
      if (error_) break;
      parts.push_back(near());
    }
    return join(NodeKind::all_of, std::move(parts));
  }

  Node near() {
    std::vector<Node> parts;
    parts.push_back(negation());
    std::size_t distance = 0;
    while (next_is(LexemeKind::near)) {
      const Lexeme& sign = take();
      operand_follows(sign);
      if (error_) break;
      distance = std::max(distance, sign.distance);
      parts.push_back(negation());
      if (parts.size() > options_.max_near)
        fail(sign, "expected at most " + std::to_string(options_.max_near) +
                       " words and phrases joined by NEAR, found more");
      for (const Node* part : {&parts[parts.size() - 2], &parts.back()})
        if (part->kind != NodeKind::word && part->kind != NodeKind::phrase)
          fail(sign, "expected words or phrases on both sides of " + spelled(sign, query_) +
                         ", found something else");
    }
    Node node = join(NodeKind::near, std::move(parts));
    if (distance > 0) node.distance = distance;
    return node;
  }

  Node negation() {
    if (!next_is(LexemeKind::not_) && !next_is(LexemeKind::minus)) return part();
    const Lexeme& sign = take();
    if (sign.kind == LexemeKind::not_) operand_follows(sign);
    Node node;
    if (!deeper(sign)) return node;
    node.kind = NodeKind::none_of;
    node.children.push_back(negation());
    --depth_;
    node.begin = sign.begin;
    node.end = node.children.back().end;
    node.character = sign.character;
    return node;
  }

  Node part() {
    if (error_) return {};
    if (at_ == lexemes_.size()) {  // cannot happen behind operand_follows()
      fail(lexemes_.back(), "expected a word, found the end of the query");
      return {};
    }
    const Lexeme& lexeme = take();
    switch (lexeme.kind) {
      case LexemeKind::word:
      case LexemeKind::phrase:
        return leaf(lexeme);
      case LexemeKind::field:
        return lexeme.field == Field::title ? title(lexeme) : filter(lexeme);
      case LexemeKind::open:
        return group(lexeme);
      case LexemeKind::close:
        fail(lexeme, "expected \"(\" before \")\", found none");
        return {};
      default:
        fail(lexeme, "expected a word before " + spelled(lexeme, query_) + ", found none");
        return {};
    }
  }

  Node leaf(const Lexeme& lexeme) {
    if (++words_ > options_.max_words)
      fail(lexeme, "expected at most " + std::to_string(options_.max_words) + " words, found more");
    if (lexeme.match == WordMatch::fuzzy && ++fuzzy_ > options_.max_fuzzy)
      fail(lexeme,
           "expected at most " + std::to_string(options_.max_fuzzy) + " fuzzy words, found more");
    Node node;
    node.kind = lexeme.kind == LexemeKind::phrase ? NodeKind::phrase : NodeKind::word;
    node.text = lexeme.text;
    node.match = lexeme.match;
    node.edits = lexeme.edits;
    node.begin = lexeme.begin;
    node.end = lexeme.end;
    node.character = lexeme.character;
    return node;
  }

  Node filter(const Lexeme& field) {
    if (in_title_) fail(field, "expected words in \"title:(...)\", found a field");
    Node node = leaf(take());  // the lexer has put the value there
    node.kind = NodeKind::filter;
    node.field = field.field;
    node.begin = field.begin;
    node.character = field.character;
    return node;
  }

  Node title(const Lexeme& field) {
    if (in_title_) fail(field, "expected words in \"title:(...)\", found a field");
    Node node;
    node.kind = NodeKind::title;
    node.field = Field::title;
    node.begin = field.begin;
    node.character = field.character;
    in_title_ = true;
    if (next_is(LexemeKind::word) || next_is(LexemeKind::phrase) || next_is(LexemeKind::open))
      node.children.push_back(part());
    else
      fail(field, "expected a value after \"title:\", found none");
    in_title_ = false;
    if (!error_) node.end = node.children.back().end;
    return node;
  }

  Node group(const Lexeme& open) {
    if (!deeper(open)) return {};
    if (next_is(LexemeKind::close)) {
      fail(open, "expected words between the brackets, found none");
      return {};
    }
    if (!more()) {
      fail(open, "expected \")\" for the bracket here, found the end of the query");
      return {};
    }
    Node node = any();
    --depth_;
    if (error_) return node;
    if (!next_is(LexemeKind::close)) {
      fail(open, "expected \")\" for the bracket here, found the end of the query");
      return node;
    }
    const Lexeme& close = take();
    node.begin = open.begin;
    node.end = close.end;
    node.character = open.character;
    return node;
  }

  bool deeper(const Lexeme& at) {
    if (++depth_ > options_.max_depth)
      fail(at, "expected at most " + std::to_string(options_.max_depth) +
                   " brackets within each other, found more");
    return !error_;
  }

  void operand_follows(const Lexeme& sign) {
    if (at_ == lexemes_.size() || lexemes_[at_].kind == LexemeKind::close ||
        lexemes_[at_].kind == LexemeKind::or_ || lexemes_[at_].kind == LexemeKind::and_ ||
        lexemes_[at_].kind == LexemeKind::near)
      fail(sign, "expected a word after " + spelled(sign, query_) + ", found none");
  }

  std::string_view query_;
  std::vector<Lexeme> lexemes_;
  ParseOptions options_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t words_ = 0;
  std::size_t fuzzy_ = 0;
  bool in_title_ = false;
  std::optional<Error> error_;
};

}  // namespace

Result<std::optional<Node>> parse_query(std::string_view query, const ParseOptions& options) {
  if (query.size() > options.max_bytes)
    return Error{ErrorKind::usage, "query",
                 "expected at most " + std::to_string(options.max_bytes) + " bytes, found " +
                     std::to_string(query.size())};
  auto lexemes = cut_query(query);
  if (!lexemes) return lexemes.error();
  return Parser{query, std::move(*lexemes), options}.run();
}

}  // namespace dragoman::searcher
