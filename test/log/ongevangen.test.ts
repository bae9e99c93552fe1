import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { KANARIE } from '../support/kanaries';
import { zoekKanaries } from '../support/kanariezoeker';
import { luisterMee } from '../support/logmap';
import { TYPESCRIPT } from '../support/typescript';

/** How a process ends in which this happens, with the log of the gateway or as Node itself would. */
function einde(wat: string, metLog: boolean): Promise<{ code: number; stderr: string }> {
  const opvang = "require('./src/log/ongevangen').vangOp(require('./src/log/log').maakLog('info'));";
  const script = `${metLog ? opvang : ''} const e = Object.assign(new Error('${KANARIE.bsn}'), { code: '23505', detail: '${KANARIE.email}' }); ${wat}`;
  return new Promise((klaar) => {
    const kind = execFile(
      process.execPath,
      [...TYPESCRIPT, '-e', script],
      { cwd: join(__dirname, '../..') },
      (fout, _stdout, stderr) => klaar({ code: Number(fout?.code ?? 0), stderr }),
    );
    // What the control prints is what the gateway must not.
    if (metLog) luisterMee(kind);
  });
}

const GEVALLEN = [
  ['that is thrown', 'setTimeout(() => { throw e; }, 1);'],
  ['of a promise', 'Promise.reject(e);'],
] as const;

test.each(GEVALLEN)(
  '[CV-20] an error %s and that nobody catches ends the gateway, and is told without values',
  async (_, wat) => {
    const { code, stderr } = await einde(wat, true);
    expect(code).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({
      level: 60,
      msg: 'ended by an error that nobody caught',
      fout: 'Error',
      sqlstate: '23505',
    });
    expect(zoekKanaries(stderr)).toEqual([]);
  },
);

test.each(GEVALLEN)('where Node itself would print them: an error %s (a control)', async (_, wat) => {
  const { code, stderr } = await einde(wat, false);
  expect(code).toBe(1);
  expect(zoekKanaries(stderr)).not.toEqual([]);
});
