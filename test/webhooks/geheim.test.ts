import { createSecretKey, randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { maakGeheim, ontsluit, tekenKoppen, versluit } from '../../src/webhooks/geheim';

describe('secrets', () => {
  const sleutel = createSecretKey(randomBytes(32));

  test('are kept closed, each for its own endpoint', () => {
    const geheim = maakGeheim();
    const versloten = versluit(geheim, 'a', 'ONDERTEKENING', sleutel);
    expect(versloten.toString('latin1')).not.toContain(geheim.slice(6));
    expect(ontsluit([versloten], 'a', 'ONDERTEKENING', sleutel)).toEqual([geheim]);
    expect(ontsluit([versloten], 'b', 'ONDERTEKENING', sleutel)).toEqual([]);
    expect(ontsluit([versloten], 'a', 'ONDERTEKENING', createSecretKey(randomBytes(32)))).toEqual([]);
    expect(ontsluit([versloten], 'a', 'TOEGANG', sleutel)).toEqual([]);
  });

  test('of several those are used that can be, in their order', () => {
    const [nieuw, oud] = [maakGeheim(), maakGeheim()];
    const onleesbaar = versluit(maakGeheim(), 'a', 'ONDERTEKENING', createSecretKey(randomBytes(32)));
    const versloten = [
      versluit(nieuw, 'a', 'ONDERTEKENING', sleutel),
      onleesbaar,
      Buffer.alloc(0),
      versluit(oud, 'a', 'ONDERTEKENING', sleutel),
    ];
    expect(ontsluit(versloten, 'a', 'ONDERTEKENING', sleutel)).toEqual([nieuw, oud]);
  });

  test('sign so that a receiver with any of the valid ones accepts it, and no other', () => {
    const [oud, nieuw, vreemd] = [maakGeheim(), maakGeheim(), maakGeheim()];
    const inhoud = '{"id":"a"}';
    const koppen = tekenKoppen('a', inhoud, [nieuw, oud], new Date());
    for (const geheim of [oud, nieuw])
      expect(new Webhook(geheim).verify(inhoud, { ...koppen })).toMatchObject({ id: 'a' });
    expect(() => new Webhook(vreemd).verify(inhoud, { ...koppen })).toThrow('No matching signature');
    expect(() => new Webhook(oud).verify(`${inhoud} `, { ...koppen })).toThrow('No matching signature');
  });
});
