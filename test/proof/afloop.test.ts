import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { luisterMee } from '../support/logmap';
import { TYPESCRIPT } from '../support/typescript';

/** A process whose proof is this expression, and how it ended. */
async function proces(bewijs: string, signaal?: NodeJS.Signals) {
  const script = `require('./afloop').totHetEind(${bewijs})`;
  const kind = spawn(process.execPath, [...TYPESCRIPT, '-e', script], { cwd: join(__dirname) });
  luisterMee(kind);
  let stderr = '';
  kind.stderr.on('data', (deel) => {
    stderr += deel;
  });
  if (signaal) kind.stdout.once('data', () => kind.kill(signaal));
  const [code] = await once(kind, 'close');
  return { code, stderr };
}

test('a proof that holds ends with 0, one that does not with 1, and neither says more than it printed', async () => {
  expect(await proces('async () => true')).toEqual({ code: 0, stderr: '' });
  expect(await proces('async () => false')).toEqual({ code: 1, stderr: '' });
});

test('one that waits for what cannot come does not end in silence', async () => {
  const { code, stderr } = await proces('() => new Promise(() => undefined)');
  expect(code).toBe(1);
  expect(stderr).toBe('the proof did not come to its end: nothing was left to wait for\n');
});

test('one that breaks says on what', async () => {
  const { code, stderr } = await proces("async () => { throw new Error('no world was started'); }");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^the proof did not come to its end: Error: no world was started\n {4}at /);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('one that %s ends says so', async (signaal) => {
  const bewijs = "() => new Promise(() => { setInterval(() => process.stdout.write('.'), 10); })";
  const { code, stderr } = await proces(bewijs, signaal);
  expect(code).toBe(1);
  expect(stderr).toBe(`the proof did not come to its end: ${signaal}\n`);
});
