import classes from './leave-matrix.module.css';
import { LeaveMatrixDelegates } from './leave-matrix-delegates';
import { LeaveMatrixSigners } from './leave-matrix-signers';

/** Who signs as a leader, and who signs for whom while somebody is away. */
export function LeaveMatrixPeople() {
  return (
    <div className={classes.people}>
      <LeaveMatrixSigners />
      <LeaveMatrixDelegates />
    </div>
  );
}
