import 'reflect-metadata';
import { Transactie } from '../../../src/data/transactie';

/*
 * A gateway that answers first and records afterwards, for a control: what it answered just before it died is on no
 * record.
 */

const { sluit } = Transactie.prototype;
const LATER = 250;

Transactie.prototype.sluit = async function sluitMaarSchrijfLater(this: Transactie): Promise<void> {
  setTimeout(() => void sluit.call(this).catch(() => undefined), LATER);
};

require('../../../src/main');
