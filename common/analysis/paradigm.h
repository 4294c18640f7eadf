#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/stem.h"

namespace dragoman {

/// Stems that other cases of a word have, were it a noun, where the stemmer takes the end of some
/// for something else: Snowball makes "кана" of Russian канал and канала as if they were verbs, but
/// "канал" of каналу and каналом; "riskle" of Turkish riskle, but "risk" of riskler; it leaves
/// Russian рынок and рынка apart. For queries: the index holds one stem a word, and the right ones
/// are among those that it holds. form: as Token::form. Result: not folded, sorted, distinct,
/// without the form's own stem; none in languages without a row, of short words and of those that
/// end as no noun does.
std::vector<std::string> paradigm_stems(const Stemmer& stemmer, std::string_view language,
                                        const std::string& form);

}  // namespace dragoman
