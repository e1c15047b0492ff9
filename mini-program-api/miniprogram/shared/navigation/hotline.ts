/** The number that people call who want to speak to somebody; set by the city's build. */
export const HOTLINE: string = import.meta.env['VITE_HOTLINE'] ?? '0372-12345';
