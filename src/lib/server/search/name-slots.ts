import { formsOf, isEmptyWord, wordsIn } from '../../catalogue/search/words.ts';

interface Slot {
  forms: string[];
  readonly aside: boolean;
}

const MASCULINE_AND_FEMININE = /\s\/\s/;

/** The words of a name: with its feminine, what is between brackets not counted, a compound also as one. */
export function slotsOf(name: string): Slot[] {
  const slots: Slot[] = [];
  const words = wordsIn(name);
  words.forEach(({ text, start }, index) => {
    const before = words[index - 1];
    const between = before === undefined ? '' : name.slice(before.end, start);
    const forms = [...formsOf(text)];
    if (between === '-' && before !== undefined && slots.length > 0)
      slots.at(-1)?.forms.push(...formsOf(before.text + text));
    if (isEmptyWord(text)) return;
    const aside = isBracketed(name, start);
    const same = slots.find((slot) => slot.forms.some((form) => forms.includes(form)));
    const pair = MASCULINE_AND_FEMININE.test(between) ? slots.at(-1) : undefined;
    const slot = same ?? pair;
    if (slot === undefined) slots.push({ forms, aside });
    else slot.forms.push(...forms);
  });
  return slots;
}

function isBracketed(name: string, at: number): boolean {
  const opened = name.lastIndexOf('(', at);
  return opened >= 0 && name.lastIndexOf(')', at) < opened;
}
