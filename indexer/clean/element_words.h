#pragma once

#include <span>
#include <string_view>

namespace dragoman::indexer {

/// The words of ids and classes that tell what an element holds; all in lower case.
/// Sources: HTML Living Standard, section 4.3 (elements); names common to publishing systems
/// (WordPress, Drupal, Arc, Blogger) and ad networks, in our languages and their romanisations.

/// Elements that hold furniture by their definition.
std::span<const std::string_view> furniture_elements();
/// Words for navigation, comments, teasers, sharing.
std::span<const std::string_view> furniture_words();
/// Words for pictures in a row.
std::span<const std::string_view> gallery_words();
/// Words for parts of a page that seldom hold the article, but may: sidebars, widgets, overlays.
std::span<const std::string_view> layout_words();
/// Two words that say it together.
std::span<const std::string_view> furniture_pairs();
/// Parts of longer words that say it: "relatedlinks".
std::span<const std::string_view> furniture_fragments();
/// Words for advertising and notes on authors: furniture unless much prose lies there.
std::span<const std::string_view> advert_words();
std::span<const std::string_view> caption_words();
/// Words for standfirsts and summaries.
std::span<const std::string_view> lead_words();
/// Names of the element around an article's text, without hyphens.
std::span<const std::string_view> content_names();

}  // namespace dragoman::indexer
