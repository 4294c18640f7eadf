#include <gtest/gtest.h>

#include <sys/resource.h>

#include "tests/e2e/lifecycle/archive_state.h"
#include "tests/e2e/programs.h"

namespace dragoman::e2e {
namespace {

std::string record(const std::string& id, const std::string& title, const std::string& text) {
  return json{{"id", id}, {"title", title}, {"text", text}}.dump(-1, ' ', false,
                                                                 json::error_handler_t::replace) +
         "\n";
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

/// A plain article beside each hostile one: it must not be lost.
const std::string honest = record("honest", "Ferry sails", "The ferry sails to Larnaca on Monday.");

/// What a terminal would obey.
bool steers_terminal(const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x20 && c != '\n' && c != '\t') return true;
    if (c == 0x7F) return true;
  }
  for (const char* turn :
       {"\u202A", "\u202B", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u009B", "\u0090"})
    if (text.find(turn) != std::string::npos) return true;
  return false;
}

struct HostileRow {
  const char* name;
  std::string records;
  friend void PrintTo(const HostileRow& row, std::ostream* out) { *out << row.name; }
};

class Hostile : public testing::TestWithParam<HostileRow> {};

TEST_P(Hostile, ArticlesAreTakenInAndShownSafely) {
  const IndexUnderTest index;
  const auto file = index.dir().write_file("news.jsonl", GetParam().records + honest);
  const auto added = index.add({file.string()}, {.timeout = std::chrono::minutes{2}});
  ASSERT_LE(added.exit_code, 1) << added.err;
  EXPECT_FALSE(steers_terminal(added.err)) << added.err;
  EXPECT_EQ(faults_of(index.db()), "");
  EXPECT_EQ(index.found({"id:honest"}), std::vector<std::string>{"honest"});
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"search", "--color", "always", "ferry OR hostile"},
        {"actors"},
        {"show", "hostile"}}) {
    const auto shown = index.ask(command[0], {command.begin() + 1, command.end()});
    std::string text = shown.out + shown.err;
    // Our own colours are the only sequences.
    for (auto at = text.find("\x1b["); at != std::string::npos; at = text.find("\x1b["))
      text.erase(at, text.find('m', at) - at + 1);
    EXPECT_FALSE(steers_terminal(text)) << command[0];
  }
  const auto why = run_indexer({"why", "--db", index.db(), file.string()});
  EXPECT_FALSE(steers_terminal(why.out + why.err));
}

INSTANTIATE_TEST_SUITE_P(
    , Hostile,
    testing::Values(
        HostileRow{"TerminalEscapes", record("hostile", "\x1b]0;owned\x07hostile \x1b[2J title",
                                             "ferry \x1b[31mred\u009B5n text")},
        HostileRow{"Html", record("hostile", "<script>alert(1)</script> hostile",
                                  "<img src=x onerror=alert(1)> ferry &lt;b&gt;")},
        HostileRow{"RightToLeftOverride",
                   record("hostile", "hostile \u202Egnp.exe", "ferry \u2067text\u2066 \u202Dmore")},
        HostileRow{"Nul", record("hostile", std::string("hos\0tile", 8) + " hostile",
                                 std::string("fer\0ry ferry", 12))},
        HostileRow{"WordOfAMegabyte",
                   record("hostile", "hostile", std::string(1 << 20, 'a') + " ferry")},
        HostileRow{"NameOfAMegabyte", record("hostile", "hostile",
                                             "Minister " + std::string("A") +
                                                 std::string(1 << 20, 'b') + " met the ferry.")},
        HostileRow{"IdOfAMegabyte", record(std::string(1 << 20, 'i'), "hostile", "ferry") +
                                        record("hostile", "hostile", "ferry")},
        HostileRow{"SourceAndAuthorOfAMegabyte", json{{"id", "hostile"},
                                                      {"title", "hostile"},
                                                      {"text", "ferry"},
                                                      {"source", std::string(1 << 20, 's')},
                                                      {"author", std::string(1 << 20, 'u')}}
                                                         .dump() +
                                                     "\n"},
        HostileRow{
            "DatesOutOfRange",
            record("hostile", "hostile",
                   "On 99 May 2025, 31 February 2024, May 16, 99999, 0000-00-00 and "
                   "-5 June 2025 the ferry sailed, 292277026596 years ago.") +
                R"({"id": "d", "title": "hostile", "text": "ferry", "published": "99999-99-99"})"
                "\n"},
        HostileRow{"BrokenUtf8",
                   "{\"id\": \"hostile\", \"title\": \"hostile \xff\xc0\xaf\", \"text\": \"ferry "
                   "\xed\xa0\x80\"}\n"},
        HostileRow{"DeepJson",
                   repeated("[", 100'000) + "\n" + record("hostile", "hostile", "ferry")}),
    [](const auto& c) { return std::string{c.param.name}; });

// Sanitizers take several times the memory and time.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int many_actors = 20'000;
#else
constexpr int many_actors = 100'000;
#endif

TEST(HostileArticle, VeryManyActorsEndInBoundedTimeAndMemory) {
  std::string text;
  for (int i = 0; i < many_actors; ++i) {
    // Names that all differ: letters in place of digits.
    std::string name = "Q";
    for (int rest = i; rest != 0; rest /= 20) name += static_cast<char>('a' + rest % 20);
    text += "Minister Adam " + name + "son spoke. ";
  }
  const IndexUnderTest index;
  const auto file =
      index.dir().write_file("news.jsonl", record("hostile", "hostile", text) + honest);
  const auto added = index.add({file.string()}, {.timeout = std::chrono::minutes{4}});
  EXPECT_FALSE(added.timed_out);
  EXPECT_LE(added.exit_code, 1) << added.err;
  EXPECT_EQ(index.found({"id:honest"}), std::vector<std::string>{"honest"});
  EXPECT_EQ(faults_of(index.db()), "");
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  EXPECT_LT(usage.ru_maxrss, 512 * 1024) << "kilobytes";
}

TEST(HostileName, FileNamesCannotSteerATerminal) {
  const IndexUnderTest index;
  index.dir().write_file("news/\x1b]0;owned\x07.txt", "");
  index.dir().write_file("news/\u202Etxt.exe", "");
  index.dir().write_file("news/\xff\xfe.txt",
                         "Ferry sails\n\nThe ferry sails to Larnaca again on Monday.\n");
  const auto added = index.add({(index.dir() / "news").string()});
  EXPECT_EQ(added.exit_code, 1);
  EXPECT_FALSE(steers_terminal(added.err)) << added.err;
  EXPECT_EQ(faults_of(index.db()), "");
  EXPECT_EQ(state_of(index.db()).articles.size(), 1U);
}

}  // namespace
}  // namespace dragoman::e2e
