import 'reflect-metadata';
import { leesConfig } from '../../../src/config/lees';
import { systeemklok } from '../../../src/domain/klok';
import { maakLog } from '../../../src/log/log';
import { Poort } from '../../../src/poort/poort';
import { start } from '../../../src/start';

/*
 * The control: a gateway whose gate remembers a verdict of one request for the next. Nothing else about it differs, but
 * that the guarded path answers all: the hot path asks the gate nothing.
 */

const onthouden = new Map<string, ReturnType<Poort['oordeel']>>();
const { oordeel } = Poort.prototype;
Poort.prototype.oordeel = function (this: Poort, clientId, categorie) {
  const { sleutel, doelen } = this.aanvrager;
  const naam = [sleutel, doelen, clientId, categorie].join(' ');
  const bekend = onthouden.get(naam);
  if (bekend !== undefined) return bekend;
  const nieuw = oordeel.call(this, clientId, categorie);
  void nieuw.then(({ besluit }) => {
    if (besluit.uitkomst === 'TOEGESTAAN') onthouden.set(naam, nieuw);
  });
  return nieuw;
};

void start(leesConfig({ ...process.env, HOT_PATH: 'off' }), systeemklok, maakLog('silent')).then(({ url, stop }) => {
  process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
  process.stdout.write(`poortwachter ready: ${url}/graphql\n`);
});
