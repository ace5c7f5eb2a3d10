import NotFound from './(desk)/not-found.tsx';

/** For addresses that match no page. */
export default function PageNotFound() {
  return (
    <main>
      <NotFound />
    </main>
  );
}
