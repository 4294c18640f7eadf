#include "indexer/read/table_records.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis/fold.h"
#include "common/text/utf8.h"
#include "indexer/parse/charset.h"
#include "indexer/parse/words.h"
#include "indexer/read/format.h"
#include "indexer/read/refusal.h"
#include "indexer/read/stream_search.h"
#include "indexer/read/table_rows.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::array delimiters{',', ';', '\t', '|'};

/// Columns of tables of articles, in lower case. Sources: exports of
/// crawlers, media monitors and data sets in these languages.
constexpr std::array column_names{
    "title"sv,     "headline"sv, "text"sv,      "body"sv,         "content"sv,  "article"sv,
    "url"sv,       "link"sv,     "full_text"sv, "article_text"sv, "maintext"sv, "description"sv,
    "summary"sv,   "html"sv,     "story"sv,     "published"sv,    "pubdate"sv,  "publish_date"sv,
    "başlık"sv,    "baslik"sv,   "metin"sv,     "içerik"sv,       "icerik"sv,   "haber"sv,
    "заголовок"sv, "текст"sv,    "ссылка"sv,    "содержание"sv,   "новость"sv,  "статья"sv,
    "посилання"sv, "зміст"sv,    "новина"sv,    "стаття"sv};

/// Columns that stand beside them.
constexpr std::array other_names{
    "id"sv,    "date"sv,     "source"sv,  "author"sv,   "authors"sv,  "publisher"sv, "language"sv,
    "lang"sv,  "category"sv, "section"sv, "tags"sv,     "keywords"sv, "updated"sv,   "tarih"sv,
    "yazar"sv, "kaynak"sv,   "dil"sv,     "kategori"sv, "дата"sv,     "автор"sv,     "источник"sv,
    "язык"sv,  "рубрика"sv,  "джерело"sv, "мова"sv};

/// A quote that is never closed swallows what follows; after so many of them a table is damaged.
constexpr std::size_t max_open_quotes = 16;

std::string_view without_mark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

/// "sep=;" of Excel: its line and the delimiter.
std::optional<char> stated_delimiter(std::string_view text, std::size_t& length) {
  length = 0;
  if (!text.starts_with("sep=") || text.size() < 6) return std::nullopt;
  const auto end = text.find('\n');
  if (end == std::string_view::npos || end > 7) return std::nullopt;
  length = end + 1;
  return text[4];
}

bool could_be_header(const std::vector<std::string>& cells) {
  constexpr std::size_t longest_name = 64;
  std::set<std::string_view> names;
  for (const auto& cell : cells) {
    const auto name = trimmed(cell);
    if (name.size() > longest_name || name.find('\n') != std::string_view::npos) return false;
    if (!name.empty() && !names.insert(name).second) return false;
  }
  return names.size() >= 2 && names.size() + 1 >= cells.size();
}

/// How many cells name a column that articles have; 0 where none names the article itself.
std::size_t known_columns(const std::vector<std::string>& cells) {
  std::size_t own = 0;
  std::size_t others = 0;
  for (const auto& cell : cells) {
    const std::string name = lower_case(trimmed(cell));
    own += std::find(column_names.begin(), column_names.end(), name) != column_names.end();
    others += std::find(other_names.begin(), other_names.end(), name) != other_names.end();
  }
  return own == 0 ? 0 : own + others;
}

/// The whole rows at the beginning of a text, at most `count`.
std::vector<std::vector<std::string>> first_rows(std::string_view text, char delimiter,
                                                 std::size_t count) {
  std::vector<std::vector<std::string>> rows;
  while (rows.size() < count && !text.empty()) {
    const std::size_t end = RowEnd{delimiter}.find(text);
    const auto row = text.substr(0, end);
    if (!trimmed(row).empty()) rows.push_back(row_cells(row, delimiter));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end);
  }
  return rows;
}

bool is_table(std::string_view text, char delimiter) {
  const auto rows = first_rows(text, delimiter, 6);
  if (rows.size() < 2 || !could_be_header(rows[0])) return false;
  const std::size_t columns = rows[0].size();
  // The last row seen may be cut off by the end of the head.
  const auto agree = std::count_if(rows.begin() + 1, rows.end(),
                                   [&](const auto& row) { return row.size() == columns; });
  const auto others = static_cast<std::ptrdiff_t>(rows.size()) - 1;
  const std::size_t known = known_columns(rows[0]);
  const bool cut_off = others == 1 && text.size() + 4 >= format_head_bytes;
  // One word may be a headline's: "News | Ankara".
  if (known >= 2 || (known == 1 && columns >= 3)) return agree > 0 || cut_off;
  return columns >= 3 && others >= 2 && agree >= others - (others > 4 ? 1 : 0);
}

class TableReader {
 public:
  TableReader(InputStream& stream, const InputFile& input, const ReadLimits& limits,
              const RecordSink& sink)
      : stream_(stream), input_(input), limits_(limits), sink_(sink) {}

  void read() {
    begin();
    while (wanted_ && !at_end()) take_row();
    if (wanted_ && number_ == 0 && !stream_.damage())
      sink_(refusal(input_.path, 0, Reason::no_article,
                    "expected rows below the header of a table, found none"));
  }

 private:
  void begin() {
    stream_.extend_to(format_head_bytes);
    auto head = stream_.window().substr(0, format_head_bytes);
    stream_.consume(head.size() - without_mark(head).size());
    head = without_mark(head);
    std::size_t length = 0;
    const auto stated = stated_delimiter(head, length);
    delimiter_ = stated ? *stated : recognise_table(head).value_or(',');
    if (!utf8::is_valid(utf8::cut(head, head.size() - std::min<std::size_t>(head.size(), 3))))
      charset_ = decode_text(head).charset;
    stream_.consume(length);
  }

  bool at_end() { return stream_.window().empty() && !stream_.extend(); }

  /// Length of the row at the front; 0: refused, and passed over.
  std::size_t row_length() {
    RowEnd end{delimiter_};
    for (;;) {
      const auto found = end.find(stream_.window());
      if (found != std::string_view::npos) return found;
      if (stream_.window().size() > limits_.max_record_bytes) {
        refuse_row(too_long_record(input_.path, stream_.line(), limits_.max_record_bytes));
        return 0;
      }
      if (stream_.extend()) continue;
      if (stream_.damage()) {
        wanted_ = false;  // the damage is reported by the caller
        return 0;
      }
      if (!end.in_quotes()) return stream_.window().size();
      refuse_row(refusal(input_.path, stream_.line(), Reason::malformed,
                         "expected the closing quote of a cell, found the end of the file"));
      return 0;
    }
  }

  /// Goes on behind the line that the row began with.
  void refuse_row(Error error) {
    ++number_;
    wanted_ = sink_(std::move(error)) && ++open_quotes_ <= max_open_quotes;
    if (skip_to(stream_, "\n"))
      stream_.consume(1);
    else
      stream_.consume(stream_.window().size());
  }

  std::string decoded(std::string_view row) const {
    if (utf8::is_valid(row)) return std::string{row};
    return charset_.empty() ? utf8::repair(row) : decode_text(row, charset_).text;
  }

  void take_row() {
    const std::size_t line = stream_.line();
    const std::size_t length = row_length();
    if (length == 0) return;
    const auto bytes = stream_.window().substr(0, length);
    if (!trimmed(bytes).empty()) {
      const bool sound = utf8::is_valid(bytes) || !charset_.empty();
      auto cells = row_cells(decoded(bytes), delimiter_);
      if (header_.empty()) {
        for (auto& cell : cells) header_.emplace_back(trimmed(cell));
      } else {
        wanted_ = sink_(record(std::move(cells), line, sound));
      }
    }
    stream_.consume(length);
  }

  RawRecord record(std::vector<std::string> cells, std::size_t line, bool sound) {
    RawRecord out;
    out.path = input_.path;
    out.number = ++number_;
    out.line = line;
    out.format = RecordFormat::fields;
    if (!sound) out.warnings.emplace_back("some bytes are no UTF-8 and were replaced");
    if (cells.size() != header_.size())
      out.warnings.push_back("expected " + std::to_string(header_.size()) + " cells, found " +
                             std::to_string(cells.size()));
    // Too many cells: a delimiter in the last one stands without quotes.
    while (cells.size() > header_.size()) {
      std::string last = std::move(cells.back());
      cells.pop_back();
      cells.back().append(1, delimiter_).append(last);
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!header_[i].empty() && !trimmed(cells[i]).empty())
        out.fields[header_[i]].push_back(std::move(cells[i]));
    return out;
  }

  InputStream& stream_;
  const InputFile& input_;
  const ReadLimits& limits_;
  const RecordSink& sink_;
  char delimiter_ = ',';
  std::string charset_;  ///< empty: UTF-8
  std::vector<std::string> header_;
  std::size_t number_ = 0;
  std::size_t open_quotes_ = 0;
  bool wanted_ = true;
};

}  // namespace

std::optional<char> recognise_table(std::string_view head) {
  head = without_mark(head);
  std::size_t length = 0;
  if (const auto stated = stated_delimiter(head, length)) return stated;
  // A header in an old encoding is judged by its letters, too.
  const std::string text =
      utf8::is_valid(head.substr(0, head.find('\n'))) ? std::string{head} : decode_text(head).text;
  for (const char delimiter : delimiters)
    if (is_table(text, delimiter)) return delimiter;
  return std::nullopt;
}

void read_table(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                const RecordSink& sink) {
  TableReader{stream, input, limits, sink}.read();
}

}  // namespace dragoman::indexer
