package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;

/** Finds the strategy of each scale, members before the scales above them, and collects the faults of all. */
final class ScorerCompiler {

    private final Instrument instrument;
    private final Strategies strategies;
    private final @Nullable Guard[] compiled; // by position
    private final List<Fault> faults = new ArrayList<>();
    private long untold;

    ScorerCompiler(Instrument instrument, Strategies strategies) {
        this.instrument = instrument;
        this.strategies = strategies;
        this.compiled = new Guard[instrument.scales().size()];
    }

    Scorer compile() {
        Set<String> members = new HashSet<>();
        for (Scale scale : instrument.scales()) {
            scale.members().stream()
                    .filter(member -> member.kind() == Member.Kind.SCALE)
                    .forEach(member -> members.add(member.id()));
        }
        List<ScalePlan> plans = new ArrayList<>();
        for (Scale scale : instrument.scoringOrder()) {
            int position = instrument.scaleIndex(scale.id());
            String place = "scales[" + position + "]";
            strategy(scale, place).ifPresent(strategy -> {
                Guard guard = new Guard(scale, strategy);
                compiled[position] = guard;
                guard.range().ifPresent(range -> {
                    checkBands(scale, range, place + ".bands");
                    scale.norms().ifPresent(norms -> checkNorms(scale, norms, range, place + ".norms"));
                });
                plans.add(new ScalePlan(instrument, scale, guard, members.contains(scale.id())));
            });
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults, untold);
        }
        return new Scorer(instrument, plans, false);
    }

    private void fault(String place, Scale scale, String message) {
        faults.add(Fault.at(place, "scale '" + scale.id() + "': " + message));
    }

    /** The strategy that a scale names; empty, with its faults told, where there is none for it. */
    private Optional<ScoringStrategy> strategy(Scale scale, String scalePlace) {
        String place = scalePlace + ".strategy";
        StrategyRef ref = scale.strategy();
        StrategyProvider provider = strategies.provider(ref.id()).orElse(null);
        if (provider == null) {
            fault(place, scale, "no strategy '" + ref.id() + "'" + strategies.lostHint() + hint(ref.id()));
            return Optional.empty();
        }
        String whose = "strategy '" + ref.id() + "'";
        try {
            int before = faults.size();
            Parameters parameters = parameters(scale, provider, place);
            if (!membersAreCompiled(scale)) {
                return Optional.empty();
            }
            ScaleSetting setting = ScaleSetting.of(instrument, scale, parameters, compiled);
            checkGaps(setting, scalePlace + ".answered");
            if (faults.size() > before) {
                return Optional.empty();
            }
            return Optional.of(Objects.requireNonNull(provider.strategy(setting), "strategy"));
        } catch (FaultException e) {
            e.faults()
                    .forEach(fault -> fault(
                            fault.place().isEmpty()
                                    ? place
                                    : fault.under(scalePlace).place(),
                            scale,
                            whose + ": " + fault.message()));
            untold += e.untold();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            fault(place, scale, whose + ": " + e.getMessage());
            return Optional.empty();
        } catch (Throwable e) { // foreign code may throw anything, such as a NoSuchMethodError of another version
            StrategyException.rethrowIfFatal(e);
            throw new StrategyException(
                    whose + " on scale '" + scale.id() + "': its provider threw " + e + StrategyException.place(e), e);
        }
    }

    /** All ids where none is near: an instrument's author has no other place to look them up. */
    private String hint(String id) {
        String near = NearMiss.hint(id, strategies.ids(), faults.size());
        boolean isListed = near.isEmpty() && !strategies.ids().isEmpty() && faults.size() < FaultException.MOST_TOLD;
        return isListed ? "; known: " + String.join(", ", strategies.ids()) : near;
    }

    /** Whether more can be said of a scale than what is wrong with its members. */
    private boolean membersAreCompiled(Scale scale) {
        return scale.members().stream()
                .filter(member -> member.kind() == Member.Kind.SCALE)
                .allMatch(member -> compiled[instrument.scaleIndex(member.id())] != null);
    }

    /** The parameters of a scale with defaults filled in; what is wrong with them is told. */
    private Parameters parameters(Scale scale, StrategyProvider provider, String place) {
        Parameters given = scale.strategy().parameters();
        String whose = "strategy '" + provider.id() + "'";
        Set<String> known = new LinkedHashSet<>();
        Parameters all = given;
        for (StrategyParameter parameter : provider.parameters()) {
            known.add(parameter.name());
            boolean isGiven = given.names().contains(parameter.name());
            parameter
                    .fault(given)
                    .ifPresent(fault -> fault(
                            isGiven ? place + "." + parameter.name() : place,
                            scale,
                            whose + (isGiven ? ": " : " ") + fault));
            all = parameter.completed(all);
        }
        for (String name : given.names()) {
            if (!known.contains(name)) {
                fault(
                        place + "." + name,
                        scale,
                        whose + " has no parameter '" + name + "'" + NearMiss.hint(name, known, faults.size()));
            }
        }
        return all;
    }

    /** A person's mean stands in for a member only where it can be an answer to it. */
    private void checkGaps(ScaleSetting setting, String place) {
        Scale scale = setting.scale();
        if (scale.answered().gaps() == AnswerPolicy.Gaps.PERSON_MEAN && !setting.hasOneRange()) {
            List<String> different = new ArrayList<>();
            for (int m = 0; m < setting.members().size() && different.size() < 2; m++) {
                String range = setting.range(m).map(Range::toString).orElse("none");
                String text = "'" + setting.members().get(m).id() + "' has " + range;
                if (different.isEmpty() || !setting.range(m).equals(setting.range(0))) {
                    different.add(text);
                }
            }
            fault(
                    place,
                    scale,
                    "a person's mean fills gaps only where all members have one range, but "
                            + String.join(" and ", different));
        }
    }

    /** Norms of another score, such as those of a sum beside a mean, would place everybody at an end. */
    private void checkNorms(Scale scale, Norms norms, Range range, String place) {
        String given = "strategy '" + scale.strategy().id() + "' gives scores from " + range;
        norms.moments().filter(moments -> !range.contains(moments.mean())).ifPresent(moments -> {
            String mean = Numbers.text(moments.mean());
            fault(place + ".mean", scale, "norms must be of these scores: " + given + ", but the mean was " + mean);
        });
        if (!norms.ranks().isEmpty() && norms.ranks().stream().noneMatch(rank -> range.contains(rank.score()))) {
            fault(
                    place + ".ranks",
                    scale,
                    "norms must be of these scores: " + given + ", but no rank has such a score");
        }
    }

    private void checkBands(Scale scale, Range range, String place) {
        List<Band> bands = scale.bands();
        if (bands.isEmpty()) {
            return;
        }
        double from = bands.get(0).from();
        double to = bands.get(bands.size() - 1).upTo();
        if (from > range.min() + Numbers.allowance(range.min()) || to < range.max() - Numbers.allowance(range.max())) {
            fault(
                    place,
                    scale,
                    "bands must cover all scores that strategy '"
                            + scale.strategy().id() + "' can give, " + range + ", but go from " + Numbers.text(from)
                            + " to " + Numbers.text(to));
        }
    }
}
