import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root')!).render(<h1>전국 응급실 병상</h1>);
