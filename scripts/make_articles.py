#!/usr/bin/env python3
"""Writes synthetic articles as JSONL, for measuring growth: make_articles.py 100000 > articles.jsonl

Words follow Zipf's law over a vocabulary that grows with the text as Heaps' law says; people, organisations
and places come from lists that grow, too, some named in every hundredth article and most in a few; days are
spoken of near the day of publication; every fiftieth article is an edited copy of an earlier one. The same
number and seed give the same bytes.
"""

import argparse
import bisect
import datetime
import itertools
import json
import random
import sys

SYLLABLES = [a + b for a in ("b", "br", "c", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st",
                             "t", "tr", "v") for b in ("a", "e", "i", "o", "u", "an", "er", "in", "or", "al")]
ENDINGS = ("", "", "", "", "s", "s", "ed", "ing", "er", "ly", "tion", "ment")
COMMON = ("the of to and a in that for is on said with was as by at it from be has an have not he are its will his "
          "were which would but they this had who been their more after than other also over into about").split()
GIVEN = ("Anna Boris Carla Deniz Elena Faruk George Hanna Ivan Julia Kemal Laura Maria Nikolai Olga Pavel Rosa Selim "
         "Tamara Umut Vera Willem Yusuf Zoe").split()
PLACES = ("London Paris Ankara Kyiv Moscow Berlin Washington Beijing Istanbul Warsaw Prague Vienna Madrid Rome "
          "Tokyo Cairo Tehran Baghdad Athens Brussels").split()
BODIES = ("Ministry of Finance|Central Bank|Supreme Court|United Nations|European Union|World Bank|Foreign Ministry|"
          "NATO|Reuters|Electoral Commission").split("|")
FIRST_DAY = datetime.date(2010, 1, 1)


class Zipf:
    """Ranks 0 .. size - 1 with probability about 1 / (rank + 2.7): Mandelbrot's form."""

    def __init__(self, size):
        self.sums = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(size)))

    def draw(self, source):
        return bisect.bisect_left(self.sums, source.random() * self.sums[-1])


class Writer:
    def __init__(self, count, seed):
        self.source = random.Random(seed)
        words = int(60 * (count * 400) ** 0.55) + 2_000  # Heaps' law, as in English news
        self.words = COMMON + [self.word(number) for number in range(words)]
        self.word_ranks = Zipf(len(self.words))
        people = int(20 * count ** 0.6) + 50
        self.people = [f"{GIVEN[n % len(GIVEN)]} {self.word(7 * n + 3).capitalize()}{self.word(n)[:2]}"
                       for n in range(people)]
        self.people_ranks = Zipf(people)
        self.earlier = []

    @staticmethod
    def word(number):
        source = random.Random(number)
        return "".join(source.choices(SYLLABLES, k=source.choice((2, 2, 3, 3, 4)))) + source.choice(ENDINGS)

    def sentence(self, day):
        source = self.source
        words = [self.words[self.word_ranks.draw(source)] for _ in range(source.randint(8, 30))]
        chance = source.random()
        if chance < .25:
            words[1:1] = [self.people[self.people_ranks.draw(source)], "said"]
        elif chance < .4:
            words += ["in", source.choice(PLACES)]
        elif chance < .5:
            words += ["with", "the", source.choice(BODIES)]
        elif chance < .6:
            spoken = day - datetime.timedelta(days=int(source.expovariate(1 / 20)))
            words += ["on", f"{spoken:%B} {spoken.day}, {spoken.year}"]
        words[0] = words[0].capitalize()
        return " ".join(words) + "."

    def article(self, number):
        source = self.source
        day = FIRST_DAY + datetime.timedelta(days=source.randrange(5_400))
        if self.earlier and number % 50 == 49:
            sentences = list(source.choice(self.earlier))
            sentences.pop(source.randrange(len(sentences)))
        else:
            length = max(4, int(source.lognormvariate(3.0, .6)))  # about 20 sentences, 400 words
            sentences = [self.sentence(day) for _ in range(length)]
        if number % 20 == 0:
            self.earlier = [*self.earlier[-500:], sentences]
        paragraphs = [" ".join(sentences[i:i + 3]) for i in range(0, len(sentences), 3)]
        title = " ".join(self.words[self.word_ranks.draw(source)] for _ in range(7)).capitalize()
        return {"id": f"synthetic-{number}", "title": title, "published": day.isoformat(),
                "source": f"Courier {int(source.paretovariate(1)) % 200}", "language": "en",
                "text": "\n\n".join(paragraphs)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("--seed", type=int, default=1, help="default 1")
    options = parser.parse_args()
    writer = Writer(options.count, options.seed)
    for number in range(options.count):
        sys.stdout.write(json.dumps(writer.article(number), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
