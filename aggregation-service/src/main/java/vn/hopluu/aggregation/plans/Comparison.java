package vn.hopluu.aggregation.plans;

/** How a figure has to stand to the target's value for the target to be met. */
enum Comparison {
    AT_LEAST {
        @Override
        boolean isMetBy(int figureToValue) {
            return figureToValue >= 0;
        }
    },
    AT_MOST {
        @Override
        boolean isMetBy(int figureToValue) {
            return figureToValue <= 0;
        }
    },
    EQUAL {
        @Override
        boolean isMetBy(int figureToValue) {
            return figureToValue == 0;
        }
    };

    /** @param figureToValue as {@link Comparable#compareTo} tells it */
    abstract boolean isMetBy(int figureToValue);
}
