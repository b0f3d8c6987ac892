/** The two languages of the portal. Vietnamese is the default: it is the language of the reports. */
export type Language = 'vi' | 'en';
