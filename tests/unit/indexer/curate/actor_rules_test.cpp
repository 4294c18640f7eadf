#include "indexer/curate/actor_rules.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

ActorRules rules(std::string_view text) {
  auto made = ActorRules::read(text, "file");
  EXPECT_TRUE(made.ok()) << (made ? "" : made.error().what);
  return made ? std::move(*made) : ActorRules{};
}

Actor person(std::string id, std::string name, std::vector<std::string> mentions = {}) {
  return {std::move(id), ActorType::person, std::move(name), std::move(mentions)};
}

std::string shown(const std::vector<Actor>& actors) {
  std::string line;
  for (const Actor& actor : actors) {
    line += (line.empty() ? "" : "; ") + actor.id + " " + actor.name;
    for (const auto& mention : actor.mentions) line += "," + mention;
  }
  return line;
}

TEST(ActorRules, WithoutStatementsNothingChanges) {
  const std::vector<Actor> found{person("person:jane-roe", "Jane Roe", {"Roe"})};
  EXPECT_EQ(shown(ActorRules{}.apply(found)), "person:jane-roe Jane Roe,Roe");
  EXPECT_EQ(shown(rules("# nothing\n").apply(found)), "person:jane-roe Jane Roe,Roe");
}

TEST(ActorRules, JoinsOtherNamesInTheOrderOfFirstAppearance) {
  const auto made = rules("person Jane Roe = Joan Doe | Джейн Роуз");
  EXPECT_EQ(shown(made.apply({person("person:joan-doe", "Joan Doe", {"Doe", "she"}),
                              person("person:ann-lee", "Ann Lee", {"Lee"}),
                              person("person:jane-roe", "Jane Roe", {"Roe", "she"})})),
            "person:zane-roe Jane Roe,Doe,she,Roe; person:ann-lee Ann Lee,Lee");
}

TEST(ActorRules, ANameMeansAnActorInAnyScriptOrderAndCase) {
  const auto made = rules("person Marta Dolenko = ROMAN, Olena");
  for (const auto* name : {"Olena Roman", "Олена Роман", "olena ROMAN"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(made.applied(person("person:other-id", name))->name, "Marta Dolenko");
  }
  EXPECT_EQ(made.applied(person("person:x", "Olena Romanova"))->name, "Olena Romanova");
}

TEST(ActorRules, AnIdMeansThatActorAndMayBeOfAnotherType) {
  const auto made = rules("org Harbour Office = place:harbour-office");
  const auto actor = made.applied({"place:harbour-office", ActorType::place, "Harbour Office", {}});
  EXPECT_EQ(actor->id, "organisation:harbour-office");
  EXPECT_EQ(actor->type, ActorType::organisation);
  EXPECT_EQ(made.redirects().at("place:harbour-office"), "organisation:harbour-office");
}

TEST(ActorRules, LinesMayBeChainedAndRepeated) {
  const auto made = rules(
      "person Bela Cora = Dana Ellis\n"
      "person Adam Bell = Bela Cora\n"
      "person Adam Bell = Dana Ellis\n");
  EXPECT_EQ(made.applied(person("person:x", "Dana Ellis"))->name, "Adam Bell");
  EXPECT_EQ(made.redirects().size(), 2U);
}

TEST(ActorRules, KnownActorsKeepTheirIds) {
  const auto made = rules("person Hakan Fidan = Hakan Fidanoglu");
  EXPECT_EQ(made.applied(person("person:x", "Hakan Fidanoğlu"))->id, "person:hakan-fidan");
}

TEST(ActorRules, DropsAndRenames) {
  const auto made = rules(
      "drop person Easter Sunday | person:no-one\n"
      "rename person Jane Q. Roe = Jane Roe\n");
  EXPECT_FALSE(made.applied(person("person:x", "Easter Sunday")));
  EXPECT_FALSE(made.applied(person("person:no-one", "Some Name")));
  const auto renamed = made.applied(person("person:x", "Jane Roe"));
  EXPECT_EQ(renamed->name, "Jane Q. Roe");
  EXPECT_EQ(renamed->id, made.applied(person("person:x", "ROE, Jane"))->id);
}

TEST(ActorRules, NamesOfOneIdCanBeKeptApart) {
  // One spelling for all scripts makes these one id.
  const auto made = rules("never person Alexander Lund | Oleksandr Lund");
  const auto one = made.applied(person("person:aleksander-lund", "Alexander Lund"));
  const auto two = made.applied(person("person:aleksander-lund", "Oleksandr Lund"));
  EXPECT_NE(one->id, two->id);
  EXPECT_EQ(one->id, "person:aleksander-lund");
  ASSERT_EQ(made.apart().size(), 1U);
  EXPECT_EQ(made.apart()[0], (std::pair{one->id, two->id}));
}

TEST(ActorRules, AreIdempotent) {
  const auto made = rules(
      "person Jane Roe = Joan Doe\nrename person Al Kay = Alan Kay\n"
      "never person Alexander Lund | Oleksandr Lund\ndrop person Easter Sunday");
  const auto once = made.apply({person("person:zoan-doe", "Joan Doe", {"Doe"}),
                                person("person:alan-kai", "Alan Kay", {"Kay"}),
                                person("person:aleksander-lund", "Oleksandr Lund", {"Lund"}),
                                person("person:easter-sunday", "Easter Sunday", {"Easter"})});
  EXPECT_EQ(once.size(), 3U);
  EXPECT_EQ(shown(made.apply(once)), shown(once));
}

struct BadFile {
  std::string_view text;
  std::string_view where;
  std::string_view what;
};

TEST(ActorRulesRefuse, WhatContradictsItself) {
  for (const auto& row : {
           BadFile{"person Jane Roe = Al Kay\nperson Ann Lee = Al Kay", "file:2",
                   "expected each name under one actor, found 'Al Kay' in line 1, too"},
           BadFile{"person Jane Roe = Al Kay\nnever person Al Kay | Jane Roe", "file:2",
                   "expected names of different actors, found 'Al Kay' and 'Jane Roe' made one "
                   "elsewhere"},
           BadFile{"never person Jane Roe | JANE ROE", "file:1",
                   "expected names of different actors, found 'Jane Roe' and 'JANE ROE'"},
           BadFile{"person Jane Roe\ndrop person Roe, Jane", "file:2",
                   "expected a name that is no actor, found 'Roe, Jane' named as one elsewhere"},
           BadFile{"rename person A Bee = Jane Roe\nrename person C Dee = Jane Roe", "file:2",
                   "expected one new name an actor, found another in line 1"},
       }) {
    SCOPED_TRACE(row.text);
    const auto made = ActorRules::read(row.text, "file");
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().where, row.where);
    EXPECT_EQ(made.error().what, row.what);
  }
}

}  // namespace
}  // namespace dragoman::indexer
