import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/public.css';
import { I18nextProvider } from 'react-i18next';
import { startI18n } from '../i18n/start.ts';
import { router } from './router.tsx';
import { comeInEarly } from './screens/stage.ts';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
comeInEarly(root);
const i18n = await startI18n();
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <RouterProvider router={router} />
    </I18nextProvider>
  </StrictMode>,
);
