import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const LANGST = 60_000;

/** The receiver of an integrator as a process of its own: `ontvangen.mjs` in its folder, and the lines that it prints. */
export class Ontvangend {
  private readonly regels: string[] = [];
  private readonly wachtend = new Set<() => void>();

  private constructor(private readonly proces: ChildProcess) {}

  static async start(map: string, env: NodeJS.ProcessEnv): Promise<Ontvangend> {
    const proces = spawn(process.execPath, ['ontvangen.mjs'], { cwd: map, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const ontvangend = new Ontvangend(proces);
    createInterface({ input: proces.stdout }).on('line', (regel) => {
      ontvangend.regels.push(regel);
      for (const kijk of ontvangend.wachtend) kijk();
    });
    await ontvangend.regel(/^http:/);
    return ontvangend;
  }

  /** The first line of this form, as soon as it is there. */
  regel(vorm: RegExp): Promise<string> {
    return new Promise((klaar, mislukt) => {
      const kijk = () => {
        const gevonden = this.regels.find((regel) => vorm.test(regel));
        if (gevonden === undefined) return;
        clearTimeout(bewaking);
        this.wachtend.delete(kijk);
        klaar(gevonden);
      };
      const bewaking = setTimeout(() => mislukt(new Error(`${vorm} is none of ${this.regels.join('\n')}`)), LANGST);
      this.wachtend.add(kijk);
      kijk();
    });
  }

  async stop(): Promise<void> {
    const einde = once(this.proces, 'exit');
    this.proces.kill();
    await einde;
  }
}
