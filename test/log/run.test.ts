import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KANARIE } from '../support/kanaries';
import { controleer } from '../support/logcontrole';

const TEST = join(__dirname, '..');

describe('the check at the end of the run', () => {
  let map: string;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'poortwachter-logs-'));
  });
  afterEach(() => rmSync(map, { recursive: true }));

  test('[CV-20] passes logs that hold nothing of anybody', () => {
    writeFileSync(
      join(map, '1.log'),
      '{"level":50,"msg":"unexpected error","sqlstate":"23505","time":1790000000000}\n',
    );
    writeFileSync(join(map, '2.log'), '2026-11-26 09:08:25.123 UTC [4711] LOG:  database system is ready\n');
    expect(() => controleer(map)).not.toThrow();
  });

  test.each(Object.entries(KANARIE))(
    '[CV-20] fails the run for %s in any of them, without repeating it (a control)',
    (_, waarde) => {
      writeFileSync(join(map, '1.log'), '{"level":30,"msg":"token refused"}\n');
      writeFileSync(join(map, '2.log'), `{"level":50}\n{"level":50,"msg":"mislukt: ${waarde}"}\n`);
      expect(() => controleer(map)).toThrow(/^\[CV-20\][\s\S]*\n2\.log:2 holds /);
      expect(() => controleer(map)).not.toThrow(waarde);
    },
  );

  test.each(['999990019', '+31600123456', '0612345678', 'j.jansen@voorbeeld.nl'])(
    '[CV-20] and for what is of the demo set or like it: %s (a control)',
    (waarde) => {
      writeFileSync(join(map, 'server.log'), `ERROR:  invalid input "${waarde}"\n`);
      expect(() => controleer(map)).toThrow('server.log:1 holds ');
    },
  );
});

test('what the gateway of a test prints and logs goes where the check looks', () => {
  const map = process.env.POORTWACHTER_TEST_LOGS ?? '';
  process.stderr.write('\n');
  expect(readdirSync(map)).toContain(`${process.pid}.log`);
});

/** What starts a process whose output is not a log of ours. */
const ANDERS: Readonly<Record<string, string>> = {
  'postgres/cluster.test.ts': 'a Node that does nothing',
  'client/inpakken.ts': 'npm and the compiler',
  'client/ontvangen.ts': 'the program of an integrator: it prints what it is told',
  'intake/proces.ts': 'an intake: it tells who delivers a file what is wrong with it',
  'journeys/browser/chromium.ts': 'what unpacks a browser',
  'journeys/browser/pagina.test.ts': 'a server of one page that asks nothing',
  'support/commando.ts': 'what an operator runs: it prints answers',
  'webhooks/operator.test.ts': 'what an operator runs: it prints answers',
  'readme/rondleiding.ts': 'the shell of a caller: it prints answers',
  'typescript.test.ts': 'what an operator runs: it prints how it is used',
  'wegwijzer.test.ts': 'the shell of a newcomer: it prints an answer',
  'proof/mutants/stryker.ts': 'jest itself, with a run of its own',
};

test('what else a test starts is listened to', () => {
  const bestanden = readdirSync(TEST, { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.ts'));
  const start = bestanden.filter((naam) =>
    /import \{[^}]*\b(?:spawn|spawnSync|execFile|exec|fork)\b[^}]*\} from 'node:child_process'/.test(
      readFileSync(join(TEST, naam), 'utf8'),
    ),
  );
  expect(start.length).toBeGreaterThan(5);
  const doof = start.filter((naam) => !/luisterMee\(/.test(readFileSync(join(TEST, naam), 'utf8')));
  expect(doof.toSorted()).toEqual(Object.keys(ANDERS).toSorted());
});
