"""Random numbers that are the same on every machine and with every version of Python.

The generator is SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195). Each use has
a stream of its own, named by a text, so that one more draw in one table changes no other table.
"""

import hashlib

MASK = (1 << 64) - 1


class Chance:
    """A stream of random numbers, set by its name alone."""

    def __init__(self, name):
        digest = hashlib.sha256(name.encode("utf-8")).digest()
        self.state = int.from_bytes(digest[:8], "big")

    def next(self):
        """A number from 0 to 2^64 - 1."""
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, count):
        """A number from 0 to count - 1, each as likely as any other."""
        limit = (1 << 64) - (1 << 64) % count
        while True:
            number = self.next()
            if number < limit:
                return number % count

    def between(self, low, high):
        """A number from low to high, both included."""
        return low + self.below(high - low + 1)

    def happens(self, percent):
        """Whether something happens that happens so often in a hundred."""
        return self.below(100) < percent

    def choice(self, items):
        """One of the items."""
        return items[self.below(len(items))]

    def weighted(self, pairs):
        """One of the items of (item, weight), by weight."""
        draw = self.below(sum(weight for _, weight in pairs))
        for item, weight in pairs:
            draw -= weight
            if draw < 0:
                return item
        raise AssertionError("the weights sum to more than was drawn")

    def shuffled(self, items):
        """The items in a random order (Fisher and Yates)."""
        result = list(items)
        for last in range(len(result) - 1, 0, -1):
            other = self.below(last + 1)
            result[last], result[other] = result[other], result[last]
        return result

    def key(self, weight):
        """A number to rank by: the greatest of `weight` draws, so that more weight ranks higher."""
        return max(self.next() for _ in range(weight))
