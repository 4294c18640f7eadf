#include "searcher/search.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "searcher/match/index_reader.h"
#include "tests/support/sample_index.h"

namespace {

using namespace dragoman;
using namespace dragoman::testing_support;

/// A small index in four languages, with all that a query may ask for.
const SampleIndex& sample() {
  static const SampleIndex index{{
      {.id = "strike",
       .title = "Ferry crews strike at Port Arden",
       .text = "Crews of the Arden ferries walked out on Monday.\n\nMinister Lena Okafor called "
               "the strike a mistake; the crews' union spoke of unpaid wages.",
       .published = "2025-05-16",
       .source = "Arden Post",
       .authors = {"Mara Lind"},
       .actors = {person("person/lena-okafor", "Lena Okafor", {"Lena Okafor"})},
       .dates = {mentioned("2025-05-12", "2025-05-12")}},
      {.id = "grev",
       .title = "Feribot grevi sona erdi",
       .text = "Grevin sona ermesiyle seferler yeniden başladı. İşçilerin ücretleri ödendi.",
       .language = "tr",
       .published = "2025-06-02"},
      {.id = "paromy",
       .title = "Паромы снова ходят",
       .text = "Забастовка окончена, паромы вышли в море. Экипажам выплатили зарплату.",
       .language = "ru"},
      {.id = "porom",
       .title = "Пороми знову ходять",
       .text = "Страйк завершено. Об'єднання екіпажів домоглося виплат.",
       .language = "uk",
       .published = "2025-06-03"},
  }};
  return index;
}

void check(const searcher::Response& response) {
  if (response.hits.size() > response.total) std::abort();
  for (const auto& hit : response.hits)
    for (const auto& snippet : hit.snippets)
      for (const auto& [begin, end] : snippet.highlights)
        if (begin >= end || end > snippet.text.size()) std::abort();
}

}  // namespace

/// Any text as a query of a real index: an answer, or an error that says where.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static searcher::IndexReader reader = sample().open();
  searcher::Request request;
  request.query.assign(reinterpret_cast<const char*>(data), size);
  request.today = *make_day(2025, 6, 4);
  request.facets = {{.name = searcher::FacetName::person}, {.name = searcher::FacetName::date}};
  request.explain = true;
  const auto response = searcher::search(reader, request);
  if (response) {
    check(*response);
  } else if (response.error().where.empty() || response.error().what.empty()) {
    std::abort();
  }
  return 0;
}
