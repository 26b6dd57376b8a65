import { z } from 'zod';
import { readPassage } from '../reading/passages.ts';
import { reader } from '../reading/reader.ts';
import type { Options, Terminal } from './terminal.ts';
import { Usage } from './faults.ts';
import { readText } from './input.ts';

/** What the reader finds in a text, as JSON, strongest first. */
export async function readOneRuling(terminal: Terminal, file: string, options: Options): Promise<number> {
  const text = await readText(file, terminal.stdin);
  const language = options['language'];
  terminal.out(
    `${JSON.stringify(reader.read(text, typeof language === 'string' ? language : undefined), null, 2)}\n`,
  );
  return 0;
}

const Passage = z.object({ id: z.string(), lang: z.string(), text: z.string() });

/** One answer for each line of a file of passages. A line that is none stops the command and names its number. */
export async function readPassages(terminal: Terminal, options: Options): Promise<number> {
  const file = options['passages'];
  if (typeof file !== 'string') throw new Usage('Usage: read-rulings --passages FILE.jsonl');
  const lines = (await readText(file, terminal.stdin)).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    terminal.out(`${JSON.stringify(readPassage(passageIn(line, index + 1)))}\n`);
  }
  return 0;
}

function passageIn(line: string, number: number): z.output<typeof Passage> {
  try {
    return Passage.parse(JSON.parse(line));
  } catch {
    throw new Usage(`Line ${number} is not a JSON object with id, lang and text.`);
  }
}
