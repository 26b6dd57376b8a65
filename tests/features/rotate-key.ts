import { connect, type Connection } from '../../src/db/connect.ts';
import { rotateKey } from '../../src/features/identities/rotation.ts';

// A rotation in a process of its own, to be killed.
const db = connect(JSON.parse(process.env['CONNECTION'] ?? '') as Connection);
await db.raw('select 1');
process.stdout.write('begins\n');
await rotateKey(db, () => new Date('2026-11-23T12:00:00Z'), process.argv[2]!);
await db.destroy();
