import { z } from 'zod';

const Geweigerd = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      extensions: z.object({ code: z.string(), reden: z.string().optional(), regel: z.string().optional() }),
    }),
  ),
});

/** What a refusal says, at a terminal: `Uw token mist de scope clients:lezen. (FORBIDDEN, SCOPE, CV-22)`. */
export function tekstVanWeigering(status: number, inhoud: string): string {
  const { errors } = Geweigerd.parse(JSON.parse(inhoud));
  const regels = errors.map(({ message, extensions: { code, reden, regel } }) => {
    const waarom = [code, reden, regel].filter((deel) => deel !== undefined);
    return `  ${message} (${waarom.join(', ')})\n`;
  });
  return `refused with ${status}\n${regels.join('')}`;
}
