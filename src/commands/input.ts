import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Usage } from './faults.ts';

/** Everything on a stream, as text. */
export async function readAll(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts).toString('utf8');
}

/** A file's text; `-` is standard input. */
export async function readText(file: string, stdin: Readable): Promise<string> {
  if (file === '-') return readAll(stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Usage(`${file} cannot be read (${(error as { code?: string }).code ?? 'unknown'}).`);
  }
}
