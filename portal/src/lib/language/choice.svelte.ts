import { recall, remember } from '../shell/memory';
import { en } from './en';
import type { Language } from './language';
import { vi, type Messages } from './vi';

const MESSAGES: Record<Language, Messages> = { vi, en };

/** The language that the person chose: kept for the next visit and told to the page. */
class LanguageChoice {
  current = $state<Language>(recall('language') === 'en' ? 'en' : 'vi');
  readonly text = $derived(MESSAGES[this.current]);

  choose(language: Language): void {
    this.current = language;
    remember('language', language);
    document.documentElement.lang = language;
  }
}

export const language = new LanguageChoice();
