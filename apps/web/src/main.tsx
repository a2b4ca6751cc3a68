import '@fontsource-variable/manrope/wght.css';
import './styles/index.css';

import { render } from 'preact';

import { App } from './app.js';
import { followHistory } from './router/router.js';

const root = document.getElementById('page');
if (root === null) throw new Error('The page has no place to be drawn in.');
followHistory();
render(<App />, root);
