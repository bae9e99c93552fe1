import type { Aanvrager } from '../../src/domain/aanvrager';
import type { Besluit } from '../../src/domain/besluit';
import type { Categorie } from '../../src/domain/categorie';
import { type PoortFout, verboden } from '../../src/domain/fouten';
import type { Bruikbaarheid, Onderwerp, Rechter } from '../../src/domain/rechter';
import { SCOPES, type Scope } from '../../src/domain/scope';

export const OPEN: Besluit = { uitkomst: 'TOEGESTAAN', regel: 'WE-22', grondslag: 'AVG 6(1)(b)' };
export const DICHT: Besluit = { uitkomst: 'AFGESCHERMD', regel: 'WE-17', code: 'GEEN_GROND' };

/** The same caller with a token that lacks these scopes. */
export const zonder = (aanvrager: Aanvrager, ...weg: readonly Scope[]): Aanvrager => ({
  ...aanvrager,
  scopes: new Set(SCOPES.filter((scope) => !weg.includes(scope))),
});

/** A judge that withholds these categories, opens those in some dossiers only, and keeps what it was asked and told. */
export class StrengeRechter implements Rechter {
  readonly genoteerd: (readonly [string, Besluit])[] = [];
  readonly gevraagd: (readonly [Onderwerp, Categorie])[] = [];

  constructor(
    readonly aanvrager: Aanvrager,
    private readonly dicht: readonly Categorie[] = [],
    private readonly perDossier: readonly Categorie[] = [],
  ) {}

  async besluit(onderwerp: Onderwerp, categorie: Categorie): Promise<Besluit> {
    this.gevraagd.push([onderwerp, categorie]);
    return this.dicht.includes(categorie) ? DICHT : OPEN;
  }

  zonderScope(): Besluit {
    return { uitkomst: 'AFGESCHERMD', regel: 'WE-19', code: 'ROL' };
  }

  verbied(reden: 'ROL' | 'SCOPE' | 'DOEL_NIET_TOEGESTAAN', bericht: string, veld?: string): PoortFout {
    return verboden(reden === 'DOEL_NIET_TOEGESTAAN' ? 'WE-14' : 'WE-19', reden, bericht, veld);
  }

  bruikbaarheid(categorie: Categorie): Bruikbaarheid {
    if (this.dicht.includes(categorie)) return 'NIET';
    return this.perDossier.includes(categorie) ? 'PER_DOSSIER' : 'ALTIJD';
  }

  noteer(coordinaat: string, besluit: Besluit): void {
    this.genoteerd.push([coordinaat, besluit]);
  }
}
