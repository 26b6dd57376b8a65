import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that answers one question at a time. */
export interface Child<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  stop(): Promise<void>;
}

/** Runs a file of this folder as a child, in the way this process runs. */
export function startChild<Question extends object, Answer>(file: string): Child<Question, Answer> {
  const child = fork(new URL(file, import.meta.url));
  const ended = once(child, 'exit');
  return {
    ask: async (question) => {
      child.send(question);
      const [answer] = (await Promise.race([once(child, 'message'), ended.then(() => [])])) as [Answer?];
      if (answer === undefined) throw new Error(`${file} has ended without an answer.`);
      return answer;
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** In the child: answers every question of the parent, and ends when the parent does. */
export function answerParent(answer: (question: never) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (question) => void answer(question as never).then((value) => process.send?.(value)));
}
