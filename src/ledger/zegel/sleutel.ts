import { leesConfig } from '../../config/lees';
import { leidSleutelsAf } from '../../sleutels';
import { publiekeSleutel } from './hoofd';

/** `npm run ledger:key`: the public key for whoever verifies the heads of this gateway. */
void publiekeSleutel(leidSleutelsAf(leesConfig(process.env).geheim).hoofden).then((sleutel) => {
  process.stdout.write(`${JSON.stringify(sleutel)}\n`);
});
