import { initAll } from './govuk/govuk-frontend.min.js';

// Everything works without this script; with it the menu folds on small screens and errors take the focus.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
