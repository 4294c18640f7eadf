#include "indexer/clean/furniture_words.h"

#include <array>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

/// Notices of rights, counters and consent, wherever in the line they stand.
/// Source: general knowledge of news pages in nine languages.
constexpr std::array phrases{"all rights reserved"sv,
                             "may not be reproduced"sv,
                             "redistribution requires"sv,
                             "privacy policy"sv,
                             "terms of use"sv,
                             "terms of service"sv,
                             "accept all"sv,
                             "cookies to improve"sv,
                             "our newsletter"sv,
                             "this newsletter"sv,
                             "unsubscribe"sv,
                             "become a friend of"sv,
                             "was this entry helpful"sv,
                             "was this article helpful"sv,
                             "was this helpful"sv,
                             "turn off your ad"sv,
                             "izinsiz yay"sv,
                             "izinsiz kullan"sv,
                             "tüm haklari sakl"sv,
                             "bültenimize abone"sv,
                             "çerez"sv,
                             "yorum yapildi"sv,
                             "kez okundu"sv,
                             "kez görüntülendi"sv,
                             "может не совпадать с"sv,
                             "перепечатка"sv,
                             "все права защищены"sv,
                             "подпишитесь на"sv,
                             "подписывайтесь на"sv,
                             "при использовании материалов"sv,
                             "просмотров:"sv,
                             "може не збігатися"sv,
                             "передрук"sv,
                             "права захищені"sv,
                             "підпишіться на"sv,
                             "підписуйтесь на"sv,
                             "при використанні матеріалів"sv,
                             "переглядів:"sv,
                             "коментарів:"sv,
                             "alle rechte vorbehalten"sv,
                             "tous droits réservés"sv,
                             "todos los derechos"sv,
                             "tutti i diritti"sv,
                             "wszelkie prawa"sv,
                             "breaking news updates"sv,
                             "download our app"sv,
                             "download the app"sv,
                             "our app for"sv,
                             "on google news"sv,
                             "in google news"sv,
                             "canal de youtube"sv,
                             "canal de whatsapp"sv,
                             "canal de telegram"sv,
                             "canal do whatsapp"sv,
                             "whatsapp-kanal"sv,
                             "telegram kanal"sv,
                             "whatsapp kanal"sv,
                             "youtube kanal"sv,
                             "ctrl+enter"sv,
                             "ctrl + enter"sv,
                             "als pdf herunterladen"sv,
                             "beneficios exclusivos"sv,
                             "hazte miembro"sv,
                             "wszelkie prawa zastrzeżone"sv,
                             "gravatar"sv,
                             "ad blocker"sv,
                             "jetzt abonnieren"sv,
                             "tu correo electrónico"sv,
                             "google новост"sv,
                             "google news"sv,
                             "яндекс.новост"sv};

}  // namespace

std::span<const std::string_view> furniture_phrases() { return phrases; }

}  // namespace dragoman::indexer
