/** A claim holds a number when it has a digit or a number word from two up. */
export function holdsNumber(claim: string): boolean {
  return (
    /\d/.test(claim) ||
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|twice|double|triple)s?\b/i.test(
      claim,
    )
  );
}
