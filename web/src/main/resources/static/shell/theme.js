// Light or dark: as the address says, else as the system says.
import { chosen, choose } from './address.js';

const system = matchMedia('(prefers-color-scheme: dark)');

export const isDark = () => (chosen().theme ? chosen().theme === 'dark' : system.matches);

export function applyTheme() {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  document.dispatchEvent(new Event('themechange'));
}

export function switchTheme() {
  choose({ theme: isDark() ? 'light' : 'dark' }, { silently: true });
  applyTheme();
}

system.addEventListener('change', applyTheme);
