//! Dashes for the authors of the reference above. hayagriva 0.10 replaces the names, but leaves what stands between
//! them: `———, and .`.

use hayagriva::{ElemChild, ElemChildren, ElemMeta};

/// Removes what stood between names that `dash` replaces. Keeps a label behind them, `———, eds.`.
pub(super) fn tidy(children: &mut ElemChildren, dash: &str) {
    for child in &mut children.0 {
        let ElemChild::Elem(elem) = child else { continue };
        let is_replaced = matches!(elem.meta, Some(ElemMeta::Names(_)))
            && matches!(elem.children.0.first(), Some(ElemChild::Text(first)) if first.text == dash);
        if !is_replaced {
            tidy(&mut elem.children, dash);
            continue;
        }
        let last = elem.children.0.len() - 1;
        let mut at = 0;
        elem.children.0.retain(|part| {
            at += 1;
            let is_label = matches!(part, ElemChild::Text(part) if !part.text.ends_with(' '));
            at == 1 || (at == last + 1 && is_label)
        });
    }
}
