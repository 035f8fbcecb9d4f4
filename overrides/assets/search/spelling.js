/* Mends typing mistakes with the vocabulary of the site, read by the letters that words start with. */

const ELIDED = /^(?:l|d|j|m|t|s|n|c|qu)(?=[aeiouyh][a-z]{3})/;

/* Steps from one word to another: letters added, dropped, changed or swapped with a neighbour
   (Damerau and Levenshtein, optimal string alignment). Gives up beyond `most`. */
export const distance = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [], last = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
};

const sounds = (word) => word
  .replace(/ph/g, "f").replace(/qu|k|ck/g, "c").replace(/y/g, "i").replace(/eau|au/g, "o").replace(/h/g, "")
  .replace(/(.)\1/g, "$1").replace(/en|em|am/g, "an").replace(/ss|ç/g, "s").replace(/[esxtd]$/, "");

const isKnown = (word, shelf) => {
  const shared = Math.max(4, word.length - 2);
  return shelf.some((known) => known.startsWith(word) || (word.length > 4 && Math.abs(known.length - word.length) <= 3 && known.slice(0, shared) === word.slice(0, shared)));
};

/* The same, more strictly: but for its ending, the very word is there. */
const isThere = (word, shelf) => shelf.some((known) => known.startsWith(word) || (word.startsWith(known) && word.length - known.length < 3));

const nearest = (word, shelves) => {
  const most = word.length < 8 ? 1 : 2;
  let best = null;
  for (const shelf of shelves) {
    for (const [place, known] of shelf.entries()) {
      const steps = distance(word, known, most);
      if (steps > most) continue;
      const cost = steps - (sounds(word) === sounds(known) ? 0.9 : 0) + (0.3 * place) / shelf.length;
      if (!best || cost < best.cost) best = { known, cost };
    }
  }
  return best && best.known;
};

/* The words of a query as they are probably meant. `shelf(start)` gives all words that start with
   two letters, or the common ones that start with one, the weightiest first. */
export const mend = async (words, shelf) => {
  const done = [];
  for (const word of words) {
    if (word.length < 5 || /\d/.test(word) || isKnown(word, await shelf(word.slice(0, 2)))) {
      done.push(word);
      continue;
    }
    const bare = word.replace(ELIDED, "");
    if (bare !== word && isThere(bare, await shelf(bare.slice(0, 2)))) {
      done.push(bare);
      continue;
    }
    const letters = [...new Set([word[0], word[1], ...(/^[cks]/.test(word) ? "cks" : "")])];
    done.push(nearest(word, await Promise.all(letters.map(shelf))) || word);
  }
  return done;
};
