import { inTransaction, type Context, type Db, type Tx } from '../../db/transaction.ts';
import { reader } from '../../reading/reader.ts';
import { lockRecord } from '../../record/store.ts';
import { rulingKind } from './kind.ts';
import { readAgain } from './propose.ts';

/** Reads every ruling whose text the present version of the reader has not seen. Answers how many. */
export async function readUnreadRulings(db: Db, context: Context): Promise<number> {
  const ids = await inTransaction(db, context, ({ tx }) => unreadIn(tx));
  for (const id of ids) {
    await inTransaction(db, context, async (acting) => {
      const ruling = await lockRecord(acting.tx, rulingKind, id);
      if (ruling !== undefined) await readAgain(acting, ruling);
    });
  }
  return ids.length;
}

async function unreadIn(tx: Tx): Promise<string[]> {
  return tx('rulings')
    .leftJoin('ruling_readings', 'ruling_readings.ruling_id', 'rulings.id')
    .whereNotNull('rulings.text')
    .whereRaw('ruling_readings.reader is distinct from ?', [reader.version])
    .pluck<string[]>('rulings.id');
}
