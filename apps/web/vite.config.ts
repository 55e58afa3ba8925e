import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';

/** Where `npm run dev` finds a running Plenary. */
const target = process.env['PLENARY_API'] ?? 'http://127.0.0.1:3000';
/** The address that the browser asked for goes through: the server answers only what comes from its own pages. */
const api = { target, changeOrigin: false };
const socket = { ...api, ws: true };

export default defineConfig({
  plugins: [react(), compress()],
  server: {
    proxy: {
      '/api': api,
      '/join': api,
      '/files': api,
      '/socket.io': socket,
      '/livekit': socket,
    },
  },
  build: {
    // The API's pages find the hashed names of their style sheet and script, and of the application, here.
    manifest: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // Fonts stay files: a data URI would be sent to those who never need it.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { app: 'index.html', pages: 'src/public/pages.ts', 'pages-style': 'src/public/pages.css' },
      output: {
        // Fifty small files take longer on a slow line than what is in them. Most people open the room: it comes in one piece with the
        // application, and in another what the server's own pages need of it too.
        codeSplitting: {
          groups: [
            { name: 'words', test: /packages\/i18n\/src\/(?!locales|web|server)/, priority: 2 },
            { name: 'room', test: /src\/app\/(?:main|screens\/room)\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
});
