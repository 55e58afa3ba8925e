// Chooses the colour scheme before the first paint, so that nothing flashes. A file of its own, because the pages' policy runs no inline script.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    let chosen = null;
    try {
      chosen = localStorage.getItem('plenary.scheme');
    } catch {
      // Storage is switched off: the system's scheme it is.
    }
    root.dataset.mantineColorScheme = chosen === 'light' || chosen === 'dark' ? chosen : dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
  addEventListener('storage', apply);
  addEventListener('plenary:scheme', apply);
})();
