package org.relationalleadership.scoring;

/**
 * The lowest of the answered members' values, min xᵢ: for scales where one weak part limits the whole, as one weak
 * partnering attribute limits a partnership.
 *
 * <p>Absent members are left out, so that the weakest part may be among those nobody knows of. It lies in the range of the
 * members. Uses no weights.
 */
final class Minimum extends Unweighted {

    Minimum(ScaleSetting setting) {
        super(setting, setting.range());
    }

    @Override
    public double score(Answers answers) {
        double least = Double.POSITIVE_INFINITY;
        while (answers.next()) {
            least = Math.min(least, answers.value());
        }
        return least;
    }

    @Override
    public String arithmetic(Answers answers) {
        return "least " + super.arithmetic(answers);
    }
}
