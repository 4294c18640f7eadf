#include "common/analysis/language.h"

#include <algorithm>
#include <array>

#include "common/analysis/analyzer.h"

namespace dragoman {
namespace {

// Words that carry no topic of their own, written down by us. Names that look like them in capitals
// are left out (us, who, it as "US", "WHO", "IT"; Turkish "ab"), for a stop word weighs nothing.
constexpr std::string_view stop_bg =
    "а ако ала без беше би бил била били било бъде в вече во все всички във да дали до докато ги "
    "го "
    "е един една едно за заради и из или им има искам й като към ли м ме мен ми много може му на "
    "над "
    "накрая не него нея ни но някои о обаче около от по под пред през при с са само се си след сме "
    "със съм също т така такъв там те тези ти това тогава този той тя у че чрез ще я";
constexpr std::string_view stop_cs =
    "a aby ale ani asi až bez bude by byl byla byli bylo být co což či další do i já jak jako je "
    "jeho "
    "jej její jejich jen ještě ji již jsem jsou k kde kdo když která které který kteří ku má mají "
    "mezi mi mít může na nad nebo není než ni o od po pod podle pokud pouze pro proto protože před "
    "při "
    "s se si svůj své ta tak také takže tato te ten tedy to tohoto tom tomto toto tu ty u už v ve "
    "však "
    "všechny vy z za ze že";
constexpr std::string_view stop_de =
    "aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei bin "
    "bis "
    "bist da damit dann das dass daß dein dem den der des dich die dies diese diesem diesen dieser "
    "dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch für gegen "
    "habe "
    "haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ist "
    "jede jedem jeden jeder jetzt kann kein keine können man mein mich mir mit nach nicht nichts "
    "noch "
    "nun nur ob oder ohne sehr sein seine seinem seinen seiner sich sie sind so solche soll "
    "sondern "
    "über um und uns unser unter viel vom von vor war waren was weil welche wenn werde werden wie "
    "wir "
    "wird wo wurde wurden zu zum zur zwischen";
constexpr std::string_view stop_en =
    "a about above after again against all also am an and any are aren't as at be because been "
    "before "
    "being below between both but by can can't cannot could couldn't did didn't do does doesn't "
    "doing "
    "don't down during each few for from further had hadn't has hasn't have haven't having he he'd "
    "he'll her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't "
    "itself "
    "its just me more most my myself no nor not of off on once only or other our ours ourselves "
    "out "
    "over own same she she'd she'll should shouldn't so some such than that the their theirs them "
    "themselves then there these they they'd they'll they're they've this those through to too "
    "under "
    "until up very was wasn't we we'd we'll we're we've were weren't what when where which while "
    "whom "
    "why with won't would wouldn't you you'd you'll you're you've your yours yourself";
constexpr std::string_view stop_es =
    "a al algo algunas algunos ante antes como con contra cual cuando de del desde donde durante e "
    "el "
    "ella ellas ellos en entre era eran es esa esas ese eso esos esta está están estas este esto "
    "estos "
    "fue fueron ha había han hasta hay la las le les lo los más me mi mucho muy nada ni no nos o "
    "otra "
    "otras otro otros para pero poco por porque que qué quien se sea ser si sí sido sin sobre son "
    "su "
    "sus también tan tanto te tiene tienen todo todos tu tus un una unas uno unos y ya yo él";
constexpr std::string_view stop_fr =
    "à alors au aucun aussi autre aux avait avant avec avoir c car ce ceci cela celle celui ces "
    "cet "
    "cette ceux chez comme d dans de depuis des donc dont du elle elles en encore entre est et été "
    "être eu fait il ils j je l la le les leur leurs lorsque lui m ma mais me même mes moi mon n "
    "ne ni "
    "nos notre nous on ont ou où par pas peu peut plus pour pourquoi qu quand que quel quelle qui "
    "s sa "
    "sans se ses si son sont sous sur t ta te tes toi ton tous tout toute très tu un une vers vos "
    "votre vous y étaient était";
constexpr std::string_view stop_it =
    "a ad agli ai al all alla alle allo anche c che chi ci come con contro cui d da dagli dai dal "
    "dall "
    "dalla dalle dallo degli dei del dell della delle dello di dopo dove e è ed era erano essere "
    "fra "
    "fu gli ha hanno ho i il in io l la le lei li lo loro lui ma me mi molto ne nei nel nell nella "
    "nelle nello no noi non o per perché più poi quale quando quanto quella quelle quelli quello "
    "questa queste questi questo se sei si sia sono su sua sue sugli sui sul sull sulla sulle suo "
    "suoi "
    "tra tu tutti tutto un una uno vi voi";
constexpr std::string_view stop_nl =
    "aan al als bij daar dan dat de der deze die dit doch doen door dus een en er ge geen had heb "
    "hebben "
    "heeft hem het hier hij hoe hun iets ik in is ja je kan kon kunnen maar me meer men met mij "
    "mijn "
    "moet na naar niet niets nog nu of om omdat ons ook op over reeds te tegen toch toen tot u uit "
    "uw "
    "van veel voor want waren was wat we werd wezen wie wil worden wordt zal ze zelf zich zij zijn "
    "zo "
    "zonder zou";
constexpr std::string_view stop_pl =
    "a aby ale albo ani bez bo być był była było były by choć co czy dla do gdy gdzie go i ich ile "
    "im "
    "jak jako je jego jej jest jestem jeszcze już kiedy kto która które który którzy lub ma mają "
    "mnie "
    "może można mu na nad nam nas nie nim nią niż o od on ona one oni oraz pan po pod podczas "
    "ponieważ "
    "przed przez przy są się siebie tak także tam te tego tej temu ten też to tu ty tych tylko tym "
    "u w "
    "we więc wszystko z za ze że żeby";
constexpr std::string_view stop_pt =
    "a à ao aos as às até com como da das de dela dele deles depois do dos e é ela elas ele eles "
    "em "
    "entre era essa essas esse esses esta está estas este estes eu foi foram há isso isto já lhe "
    "mais "
    "mas me mesmo meu minha muito na não nas nem no nos nós num numa o os ou para pela pelas pelo "
    "pelos "
    "por qual quando que quem se sem ser seu seus só sobre sua suas também te tem tinha um uma "
    "umas uns "
    "você vocês";
constexpr std::string_view stop_ru =
    "а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже "
    "для до "
    "его ее если есть еще же за здесь и из или им их к как ко когда который которая которое "
    "которые "
    "кто ли либо между меня мне может мы на над надо нам нас не него нее нет ни них но ну о об "
    "однако "
    "он она они оно от по под при с со так также такой там те тем то того тоже той только том ты у "
    "уже "
    "хотя чего чей чем что чтобы эта эти это этого этой этом этот я её ещё всё нём неё причём";
constexpr std::string_view stop_tr =
    "acaba ama ancak artık aslında az bana bazı belki ben beni benim bir biri birkaç biz bize bizi "
    "bizim böyle bu buna bunda bundan bunlar bunları bunların bunu bunun burada çok çünkü da daha "
    "de "
    "defa değil diğer diye dolayı fakat gibi göre hangi hem hep hepsi her hiç hiçbir için ile ise "
    "işte "
    "kadar ki kim kimse madem mı mi mu mü nasıl ne neden nerede niçin niye o ona onda ondan onlar "
    "onları onların onu onun orada oysa öyle pek rağmen sanki sen senin siz size sizin sonra şey "
    "şöyle "
    "şu şunu tüm üzere ve veya ya yani yerine yine zaten";
constexpr std::string_view stop_uk =
    "а або аби але без би був була були було бути в вам вас весь від він вона вони воно ви все всі "
    "всіх "
    "вже га де для до ж же з за зі із його й їй її їм їх і інші коли котрий крім лише ми мене мені "
    "між "
    "може можна на над нам нас наш не нього неї немає ні ними них о об однак ось по під при про "
    "саме "
    "свій своє своєї своїх себе та так такий також там те теж ти тим то тобто того той тому тут у "
    "хоча "
    "хто це цей ці цього цій цьому чи чого чим що щоб щодо я яка яке який яких якщо як якої";

using enum Apostrophe;

/// Sorted by code. Stemmers: the Snowball set of Xapian 1.4.
constexpr std::array rules{
    LanguageRules{.code = "ar", .stemmer = "arabic", .unsteady_letters = all_letters},
    LanguageRules{.code = "az",
                  .stemmer = "",
                  .apostrophe = begins_suffix,
                  .dotless_i = true,
                  .kindred_letters = 5},
    LanguageRules{.code = "be", .stemmer = "", .blank_groups = true},
    LanguageRules{.code = "bg", .stemmer = "", .blank_groups = true, .stop_words = stop_bg},
    LanguageRules{.code = "ca", .stemmer = "catalan", .apostrophe = ends_article},
    LanguageRules{.code = "cs", .stemmer = "", .blank_groups = true, .stop_words = stop_cs},
    LanguageRules{"da", "danish"},
    LanguageRules{.code = "de", .stemmer = "german", .stop_words = stop_de},
    LanguageRules{.code = "en", .stemmer = "english", .stop_words = stop_en},
    LanguageRules{.code = "es", .stemmer = "spanish", .stop_words = stop_es},
    LanguageRules{.code = "et", .stemmer = "", .blank_groups = true},
    LanguageRules{"eu", "basque"},
    LanguageRules{.code = "fi", .stemmer = "finnish", .blank_groups = true},
    LanguageRules{.code = "fr",
                  .stemmer = "french",
                  .apostrophe = ends_article,
                  .blank_groups = true,
                  .stop_words = stop_fr},
    LanguageRules{.code = "ga", .stemmer = "irish", .unsteady_letters = all_letters},
    LanguageRules{.code = "hu", .stemmer = "hungarian", .blank_groups = true},
    LanguageRules{"hy", "armenian"},
    LanguageRules{.code = "id", .stemmer = "indonesian", .unsteady_letters = all_letters},
    LanguageRules{
        .code = "it", .stemmer = "italian", .apostrophe = ends_article, .stop_words = stop_it},
    LanguageRules{.code = "kk", .stemmer = "", .blank_groups = true},
    LanguageRules{.code = "lt", .stemmer = "lithuanian", .blank_groups = true},
    LanguageRules{.code = "lv", .stemmer = "", .blank_groups = true},
    LanguageRules{.code = "nb", .stemmer = "norwegian", .blank_groups = true},
    LanguageRules{"ne", "nepali"},
    LanguageRules{.code = "nl", .stemmer = "dutch", .stop_words = stop_nl},
    LanguageRules{.code = "nn", .stemmer = "norwegian", .blank_groups = true},
    LanguageRules{.code = "no", .stemmer = "norwegian", .blank_groups = true},
    LanguageRules{.code = "pl", .stemmer = "", .blank_groups = true, .stop_words = stop_pl},
    LanguageRules{.code = "pt", .stemmer = "portuguese", .stop_words = stop_pt},
    LanguageRules{"ro", "romanian"},
    LanguageRules{.code = "ru", .stemmer = "russian", .blank_groups = true, .stop_words = stop_ru},
    LanguageRules{.code = "sk", .stemmer = "", .blank_groups = true},
    LanguageRules{.code = "sv", .stemmer = "swedish", .blank_groups = true},
    LanguageRules{.code = "ta", .stemmer = "tamil", .unsteady_letters = all_letters},
    LanguageRules{.code = "tr",
                  .stemmer = "turkish",
                  .apostrophe = begins_suffix,
                  .dotless_i = true,
                  .kindred_letters = 5,
                  .stop_words = stop_tr},
    LanguageRules{.code = "uk",
                  .stemmer = "dragoman",
                  .blank_groups = true,
                  .unsteady_letters = 3,
                  .stop_words = stop_uk},
};
static_assert(std::is_sorted(rules.begin(), rules.end(),
                             [](const auto& a, const auto& b) { return a.code < b.code; }));

constexpr LanguageRules no_rules{};

/// Elided forms of articles, prepositions and pronouns in French, Italian and Catalan.
constexpr std::array<std::string_view, 39> elided{
    "l",     "d",      "j",      "m",      "t",      "s",      "n",    "c",    "v",   "qu",
    "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu", "un",   "dell", "all", "nell",
    "sull",  "dall",   "coll",   "quell",  "quest",  "bell",   "sant", "anch", "dov", "cos",
    "com",   "gl",     "agl",    "dagl",   "degl",   "negl",   "sugl", "tutt", "senz"};

}  // namespace

const LanguageRules& language_rules(std::string_view code) {
  const auto* found = std::lower_bound(
      rules.begin(), rules.end(), code,
      [](const LanguageRules& row, std::string_view wanted) { return row.code < wanted; });
  return found != rules.end() && found->code == code ? *found : no_rules;
}

bool is_elided_article(std::string_view word) {
  return std::find(elided.begin(), elided.end(), word) != elided.end();
}

std::vector<std::string_view> stemmed_languages() {
  std::vector<std::string_view> codes;
  for (const LanguageRules& row : rules) {
    if (!row.stemmer.empty()) codes.push_back(row.code);
  }
  return codes;
}

}  // namespace dragoman
