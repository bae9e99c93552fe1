import { VERWERKINGEN } from '../../../permissions/verwerkingen';
import { ORGANISATIES, wereld } from '../lezen/wereld';

const w = wereld();

const REGISTER = `{ verwerkingsregister {
  verantwoordelijke { naam contact reglement { id versie } }
  activiteiten {
    id naam omschrijving doelen bewerkingen betrokkenen aanvragers leidtNaar
    gronden { doel grondslag regel { id artikel tekst } categorieen ontvangers }
    bewaartermijn { regel { id artikel } uitvoering }
    bewaren { regel { id } }
    beveiliging { regel { id artikel } uitvoering }
  }
} }`;

interface Register {
  readonly verantwoordelijke: { readonly naam: string; readonly reglement: { readonly id: string } };
  readonly activiteiten: readonly {
    readonly id: string;
    readonly bewerkingen: readonly string[];
    readonly gronden: readonly {
      readonly doel: string;
      readonly grondslag: string;
      readonly categorieen: readonly string[];
      readonly ontvangers: readonly string[];
    }[];
    readonly bewaartermijn: readonly { readonly regel: { readonly id: string } }[] | null;
  }[];
}

async function registerVoor(persona: string): Promise<Register> {
  const { data, errors } = await (await w.als(persona)).vraag<{ verwerkingsregister: Register }>(REGISTER);
  expect(errors).toEqual([]);
  if (!data) throw new Error(`${persona} got no register`);
  return data.verwerkingsregister;
}

describe('the register of processing activities', () => {
  test.each(ORGANISATIES)(
    '[IM-04] the FG of %s reads its own: each activity with purposes, grounds, recipients and terms',
    async (naam) => {
      const { verantwoordelijke, activiteiten } = await registerVoor(`fg-1-${naam}`);
      expect(verantwoordelijke.reglement.id).toBe(naam.toUpperCase());
      expect(verantwoordelijke.naam).toMatch(/./);
      expect(VERWERKINGEN.map(({ id }) => id)).toEqual(expect.arrayContaining(activiteiten.map(({ id }) => id)));
      const aanmelding = activiteiten.find(({ id }) => id === 'aanmelding');
      expect(aanmelding?.bewerkingen).toContain('registreerAanmelding');
      expect(aanmelding?.gronden).toContainEqual(
        expect.objectContaining({
          doel: 'AANMELDING',
          grondslag: expect.stringMatching(/^AVG 6/),
          categorieen: expect.arrayContaining(['IDENTITEIT']),
          ontvangers: expect.arrayContaining(['GEMEENTE', 'UWV']),
        }),
      );
    },
  );

  test('[IM-04] the register of one says of a term what its text says, that of another that there is none', async () => {
    const termijn = async (persona: string) =>
      (await registerVoor(persona)).activiteiten.find(({ id }) => id === 'dossier')?.bewaartermijn;
    expect(await termijn('directie-1-implacment')).toMatchObject([{ regel: { id: 'IM-19', artikel: '9' } }]);
    expect(await termijn('directie-1-cvites')).toBeNull();
  });

  test.each([
    ['CV-42', 'cvites'],
    ['F2-38', 'factor2'],
  ] as const)('[%s] the client of %s is told by the register what the public one of before told', async (_, naam) => {
    expect(await registerVoor(`client-1-${naam}`)).toEqual(await registerVoor(`directie-1-${naam}`));
  });

  test.each([
    ['coach-1-implacment', 'ROL'],
    ['administratie-1-implacment', 'ROL'],
    ['gemeente-implacment', 'ROL'],
    ['partner-implacment', 'ROL'],
  ] as const)('[IM-04] %s, who neither answers for it nor watches over it, is refused', async (persona, reden) => {
    const { data, errors } = await (await w.als(persona)).vraag(REGISTER);
    expect(data).toEqual({ verwerkingsregister: null });
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([{ code: 'FORBIDDEN', reden }]);
  });
});
