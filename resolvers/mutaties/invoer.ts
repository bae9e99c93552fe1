/** Every mutation takes one `input`; its type describes what stands in it. */
export const INVOER = { description: 'Wat de mutatie nodig heeft.' } as const;
